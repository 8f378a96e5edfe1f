package org.parterre.platform.web;

import jakarta.enterprise.event.Event;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.platform.Language;
import org.parterre.platform.Settings;

/** What every template knows about the request: the language and how to say things in it, who is signed in, where we are. */
public class Page {
    private Messages messages;
    private Settings settings;
    private Event<OfficeShown> office;
    private Event<FootShown> foot;
    private Language language = Language.NL;
    private String path = "/";
    private String query = "";
    private @Nullable String staff;
    private @Nullable Errand errand;
    private String role = "";
    private boolean device;

    /** For the proxy that stands before it and passes everything on. */
    @SuppressWarnings("NullAway.Init")
    protected Page() {}

    Page(Messages messages, Settings settings, Event<OfficeShown> office, Event<FootShown> foot) {
        this.messages = messages;
        this.settings = settings;
        this.office = office;
        this.foot = foot;
    }

    public Language language() {
        return language;
    }

    public void speak(Language wanted) {
        language = wanted;
    }

    void isAt(String wherePath, String whereQuery) {
        path = wherePath;
        query = whereQuery;
    }

    /**
     * Something that the reader is about to do across several pages.
     *
     * @param leave the word on the button that ends it
     * @param path where that button posts to
     */
    public record Errand(String sentence, String leave, String path) {}

    /** Every page says what its reader is about to do. */
    public void says(Errand what) {
        errand = what;
    }

    /** What the reader is about to do, or null. */
    public @Nullable Errand errand() {
        return errand;
    }

    /** Called when somebody of the house is signed in. */
    public void signedIn(String name, String staffRole) {
        staff = name;
        role = staffRole;
    }

    /** Called instead where it is a device that belongs to no person. */
    public void onDevice(String name, String itsRole) {
        signedIn(name, itsRole);
        device = true;
    }

    /** True where {@link #staff} is the name of a device. Nobody signs it out. */
    public boolean device() {
        return device;
    }

    /** The path of this page without its query. */
    public String path() {
        return path;
    }

    /** This page in the other language. */
    public String inOtherLanguage() {
        String lang = "lang=" + language.other().code();
        return path + "?" + (query.isEmpty() ? lang : query + "&" + lang);
    }

    /** The signed-in member of staff, or null. */
    public @Nullable String staff() {
        return staff;
    }

    /** True where the signed-in role includes that one (DOOR, BOX_OFFICE, ORGANISER, ADMIN). */
    public boolean may(String wanted) {
        return may(Role.valueOf(wanted));
    }

    /** The same. */
    public boolean may(Role wanted) {
        return !role.isEmpty() && Role.valueOf(role).includes(wanted);
    }

    /** What the office has to be told before anything else, but for what this very page is about. */
    public List<OfficeShown.Alarm> alarms() {
        OfficeShown shown = new OfficeShown();
        office.fire(shown);
        return shown.alarms().stream()
                .filter(alarm -> !alarm.path().equals(path))
                .toList();
    }

    /** Where the foot of every page leads; a node has none of those pages. */
    public List<FootShown.Link> foot() {
        if (node()) {
            return List.of();
        }
        FootShown shown = new FootShown();
        foot.fire(shown);
        return shown.links();
    }

    public boolean demo() {
        return settings.demo();
    }

    /** True on a venue's node, where there is a door and no shop. */
    public boolean node() {
        return settings.nodeOf().isPresent();
    }

    /** The sentence for that key in the reader's language. */
    public String t(String key, Object... words) {
        return messages.say(language, key, words);
    }

    /** True where there is a sentence for that key. */
    public boolean knows(String key) {
        return messages.knows(key);
    }

    /** The sentence for one or for many. */
    public String n(String key, int number) {
        return messages.count(language, key, number);
    }

    public String pick(String dutch, String english) {
        return language.pick(dutch, english);
    }

    public String money(Money amount) {
        return amount.spoken(language.locale());
    }

    /** {@code 12.480} in Dutch, {@code 12,480} in English. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** {@code vrijdag 11 december}. */
    public String day(Instant moment, ZoneId zone) {
        return in(zone, moment, language == Language.NL ? "EEEE d MMMM" : "EEEE d MMMM");
    }

    /** {@code vr 11 dec}. */
    public String shortDay(Instant moment, ZoneId zone) {
        return in(zone, moment, "EEE d MMM").replace(".", "");
    }

    /** {@code 11 december 2026}. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(day);
    }

    /** {@code 20.15} in Dutch, {@code 20:15} in English. */
    public String time(Instant moment, ZoneId zone) {
        return in(zone, moment, language == Language.NL ? "HH.mm" : "HH:mm");
    }

    /** What a {@code <time datetime>} wants. */
    public String machine(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ZonedDateTime.ofInstant(moment, zone));
    }

    private String in(ZoneId zone, Instant moment, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale()).format(ZonedDateTime.ofInstant(moment, zone));
    }

    private Locale locale() {
        return language == Language.NL ? Locale.forLanguageTag("nl-NL") : Locale.UK;
    }

    /** The address of an asset with the mark of its content, so that it may be cached for ever. */
    public String asset(String name) {
        return Assets.address(name);
    }

    /** The style sheet with a production's colour; {@code #rrggbb} as the production keeps it. */
    public String accent(String colour) {
        return "/accents/" + colour.replace("#", "") + ".css";
    }
}
