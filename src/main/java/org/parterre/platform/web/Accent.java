package org.parterre.platform.web;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one colour of a production, made readable: as text and as a button, on paper and in the dark. Contrast is that of WCAG
 * 2.2, a ratio from 1 to 21.
 *
 * @param rgb 0xrrggbb
 */
public record Accent(int rgb) {
    /** What text needs (WCAG 1.4.3), and so everything that is said in the accent. */
    static final double READABLE = 4.5;

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{6}");
    private static final Accent PAPER = new Accent(0xfaf6ee);
    private static final Accent NIGHT_CARD = new Accent(0x1e1b25);
    private static final Accent WHITE = new Accent(0xffffff);
    private static final Accent INK = new Accent(0x12060a);
    private static final double STEP = 0.01;

    /** The colour of six hexadecimal digits, or null where they are something else. */
    public static @Nullable Accent of(String digits) {
        return HEX.matcher(digits).matches() ? new Accent(Integer.parseInt(digits, 16)) : null;
    }

    /** As dark as it must be to be read on paper; itself where it is dark enough. */
    public Accent onPaper() {
        return until(PAPER, -STEP);
    }

    /** As light as it must be to be read on a card in the dark. */
    public Accent atNight() {
        return until(NIGHT_CARD, STEP);
    }

    /** White or ink, whichever is read better on this colour; one of them always reaches {@link #READABLE}. */
    public Accent textOn() {
        return contrast(WHITE) >= contrast(INK) ? WHITE : INK;
    }

    double contrast(Accent other) {
        double mine = luminance();
        double its = other.luminance();
        return (Math.max(mine, its) + 0.05) / (Math.min(mine, its) + 0.05);
    }

    /** As #rrggbb. */
    public String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    private Accent until(Accent ground, double step) {
        double[] hsl = hsl();
        Accent tried = this;
        for (double light = hsl[2]; tried.contrast(ground) < READABLE && light >= 0 && light <= 1; light += step) {
            tried = ofHsl(hsl[0], hsl[1], light);
        }
        return tried;
    }

    private double luminance() {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int shifted) {
        double part = (shifted & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** Hue 0 to 6, saturation and lightness 0 to 1. */
    private double[] hsl() {
        double red = (rgb >> 16 & 0xff) / 255.0;
        double green = (rgb >> 8 & 0xff) / 255.0;
        double blue = (rgb & 0xff) / 255.0;
        double most = Math.max(red, Math.max(green, blue));
        double least = Math.min(red, Math.min(green, blue));
        double spread = most - least;
        double light = (most + least) / 2;
        if (spread == 0) {
            return new double[] {0, 0, light};
        }
        double hue = most == red
                ? (green - blue) / spread + 6
                : most == green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
        return new double[] {hue % 6, spread / (1 - Math.abs(2 * light - 1)), light};
    }

    private static Accent ofHsl(double hue, double saturation, double light) {
        double reach = saturation * Math.min(light, 1 - light);
        return new Accent(channel(0, hue, reach, light) << 16
                | channel(8, hue, reach, light) << 8
                | channel(4, hue, reach, light));
    }

    private static int channel(int offset, double hue, double reach, double light) {
        double at = (offset + hue * 2) % 12;
        return (int) Math.round(255 * (light - reach * Math.max(-1, Math.min(Math.min(at - 3, 9 - at), 1))));
    }
}
