package org.parterre.admission.reader;

import org.jspecify.annotations.Nullable;
import org.parterre.admission.Judgement;
import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/** What a phone at the door is given of the house's own code: reading a picture, and the rule of the door. */
public final class Phone {
    private Phone() {}

    /** @see QrReader#decode */
    @JSExport
    public static @Nullable String decode(Uint8ClampedArray rgba, int width, int height) {
        return QrReader.decode(rgba, width, height);
    }

    /**
     * The verdict that the house would give on these facts, by its name; they are those of {@link Judgement.Facts}, in its order.
     * The phone knows them from its list and from the code itself.
     */
    @JSExport
    public static String judge(
            boolean readable,
            boolean ours,
            boolean here,
            boolean known,
            boolean live,
            boolean newest,
            boolean paid,
            boolean inside,
            boolean out,
            boolean open) {
        return Judgement.of(new Judgement.Facts(readable, ours, here, known, live, newest, paid, inside, out, open))
                .name();
    }
}
