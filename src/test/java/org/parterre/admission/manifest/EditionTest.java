package org.parterre.admission.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parterre.admission.manifest.Manifest.Line;
import org.parterre.admission.manifest.Manifest.State;

class EditionTest {
    private static final Line A = new Line("a", State.VALID, "slip");
    private static final Line B = new Line("b", State.VALID, "slip");
    private static final Line B_INSIDE = new Line("b", State.INSIDE, "slip");
    private static final Line C = new Line("c", State.CANCELLED, null);

    @Test
    void aDeltaHasWhatIsNewOrChangedAndWhatIsGone() {
        Edition first = Edition.first(content(A, B));
        Edition second = first.next(content(A, B_INSIDE));
        Edition third = second.next(content(B_INSIDE, C));
        assertThat(third.since(first.version())).isEqualTo(new Edition.Delta(List.of(B_INSIDE, C), List.of("a")));
        assertThat(third.since(second.version())).isEqualTo(new Edition.Delta(List.of(C), List.of("a")));
        assertThat(third.since(third.version())).isEqualTo(new Edition.Delta(List.of(), List.of()));
        assertThat(third.since("another house's")).isNull();
    }

    /** Somebody goes in and out again: who missed both still gets the line, which does no harm. */
    @Test
    void aListThatIsAsItWasHasItsVersionAgain() {
        Edition first = Edition.first(content(A, B));
        Edition back = first.next(content(A, B_INSIDE)).next(content(A, B));
        assertThat(back.version()).isEqualTo(first.version());
        assertThat(Objects.requireNonNull(back.since(first.version())).changed())
                .isEmpty();
        assertThat(back.next(content(B, A))).isSameAs(back);
    }

    @Test
    void whatIsTooLongAgoIsForgotten() {
        Edition first = Edition.first(content(A));
        Edition now = first;
        for (int change = 0; change <= Edition.MOST_REMEMBERED; change++) {
            now = now.next(content(A, new Line("n", State.VALID, "slip " + change)));
        }
        assertThat(now.since(first.version())).isNull();
    }

    private static Content content(Line... lines) {
        return Content.of(7, "2026-12-11T20:15:00+01:00", "2026-12-11T19:15:00+01:00", false, List.of(lines));
    }
}
