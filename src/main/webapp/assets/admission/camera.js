/** The camera of the phone, and what it reads: the browser's own reader where it has one, else ZXing as a module. */
import {say} from './words.js';

const EVERY = 100;
/** In turn: what can't be read in one size, however long it is held there, mostly can in the other. */
const SIDES = [640, 400];
const place = document.getElementById('camera');
const view = place.querySelector('.view');
const video = place.querySelector('video');
const says = place.querySelector('.camera-says');
const switcher = document.getElementById('camera-switch');
const torch = document.getElementById('torch');
const canvas = document.createElement('canvas');
let stream = null;
let timer = 0;
let reader = null;
let starting = false;

async function makeReader() {
    if ('BarcodeDetector' in window && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
        const detector = new BarcodeDetector({formats: ['qr_code']});
        return async () => (await detector.detect(video))[0]?.rawValue ?? null;
    }
    const {decode} = await import('./phone.js');
    canvas.width = canvas.height = Math.max(...SIDES);
    const paint = canvas.getContext('2d', {willReadFrequently: true});
    let looks = 0;
    return async () => {
        const side = Math.min(video.videoWidth, video.videoHeight); // the middle: what the frame on the screen shows
        const size = SIDES[looks++ % SIDES.length];
        paint.drawImage(video, (video.videoWidth - side) / 2, (video.videoHeight - side) / 2, side, side, 0, 0, size, size);
        return decode(paint.getImageData(0, 0, size, size).data, size, size);
    };
}

async function look(seen) {
    try {
        if (video.videoWidth > 0 && !document.hidden) {
            const text = await reader();
            if (text) {
                seen(text);
            }
        }
    } catch {
        // one frame that can't be read; the next one comes
    }
    if (stream) {
        timer = setTimeout(look, EVERY, seen);
    }
}

async function start(seen) {
    starting = true; // a second press while the camera wakes up does nothing
    try {
        stream = await navigator.mediaDevices.getUserMedia(
            {audio: false, video: {facingMode: 'environment', width: {ideal: 1280}, height: {ideal: 720}}});
        reader ??= await makeReader();
        video.srcObject = stream;
        view.hidden = false;
        await video.play();
        says.textContent = say('camera-lead');
        torch.hidden = !stream.getVideoTracks()[0].getCapabilities?.().torch;
        look(seen);
        stream.getVideoTracks()[0].addEventListener('ended', stop);
        stayAwake();
    } catch (problem) {
        stop();
        const why = {NotAllowedError: 'camera-refused', NotFoundError: 'camera-missing', OverconstrainedError: 'camera-missing'};
        says.textContent = say(why[problem.name] ?? 'camera-broken');
    }
    starting = false;
    switcher.textContent = stream ? switcher.dataset.on : switcher.dataset.off;
    switcher.classList.toggle('go', !stream);
}

export function stop() {
    clearTimeout(timer);
    stream?.getTracks().forEach(track => track.stop());
    stream = null;
    video.srcObject = null;
    view.hidden = true;
    torch.hidden = true;
    torch.setAttribute('aria-pressed', 'false');
    switcher.textContent = switcher.dataset.off;
    switcher.classList.add('go');
}

/** The phone does not fall asleep while the camera looks; after a look at something else that has to be asked for again. */
const stayAwake = () => stream && !document.hidden && navigator.wakeLock?.request('screen').catch(() => {});
document.addEventListener('visibilitychange', stayAwake);

export const isOn = () => stream !== null;

/** Calls seen(text) for each picture with a code in it, again and again while it is held there. */
export async function offer(seen) {
    place.hidden = false;
    if (!navigator.mediaDevices?.getUserMedia) {
        says.textContent = say('camera-insecure');
        switcher.hidden = true;
        return;
    }
    switcher.addEventListener('click', () => {
        if (!starting) {
            stream ? stop() : start(seen);
        }
    });
    torch.addEventListener('click', async () => {
        const on = torch.getAttribute('aria-pressed') !== 'true';
        await stream.getVideoTracks()[0].applyConstraints({advanced: [{torch: on}]});
        torch.setAttribute('aria-pressed', String(on));
    });
    const allowed = await navigator.permissions?.query({name: 'camera'}).catch(() => null);
    if (allowed?.state === 'granted') {
        start(seen);
    }
}
