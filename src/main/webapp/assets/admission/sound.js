/** Two tones up for welcome, one low one for no; only where somebody switched them on, and it is remembered. */
const KEPT = 'door.sound';
const button = document.getElementById('sound');
let audio = null;

function tone(pitch, from, length) {
    const voice = audio.createOscillator();
    const loudness = audio.createGain();
    const start = audio.currentTime + from;
    voice.frequency.value = pitch;
    loudness.gain.setValueAtTime(0.25, start);
    loudness.gain.exponentialRampToValueAtTime(0.001, start + length);
    voice.connect(loudness).connect(audio.destination);
    voice.start(start);
    voice.stop(start + length);
}

export function chime(good) {
    if (button.getAttribute('aria-pressed') !== 'true') {
        return;
    }
    audio ??= new AudioContext();
    audio.resume();
    if (good) {
        tone(660, 0, 0.12);
        tone(880, 0.11, 0.22);
    } else {
        tone(196, 0, 0.45);
    }
}

function turn(on) {
    button.setAttribute('aria-pressed', String(on));
    localStorage.setItem(KEPT, on ? 'on' : 'off');
}

if (localStorage.getItem(KEPT) === 'on') {
    turn(true);
}
button.addEventListener('click', () => {
    turn(button.getAttribute('aria-pressed') !== 'true');
    chime(true);
});
