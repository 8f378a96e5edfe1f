package org.parterre.programme.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parterre.money.VatRate;

class VatTableTest {
    @Test
    void aRateHoldsFromItsDayOnUntilTheNextOneDoes() {
        VatTable table = new VatTable(
                List.of(dated("2027-01-01", 2100), dated("2019-01-01", 900), dated("2028-07-01", 950))); // in any order
        assertThat(on(table, "2026-12-31")).isEqualTo(900);
        assertThat(on(table, "2027-01-01")).isEqualTo(2100);
        assertThat(on(table, "2028-06-30")).isEqualTo(2100);
        assertThat(on(table, "2040-01-01")).isEqualTo(950);
        assertThat(on(table, "1999-01-01")).isEqualTo(900);
        assertThatThrownBy(() -> new VatTable(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static VatTable.Dated dated(String from, int permyriad) {
        return new VatTable.Dated(LocalDate.parse(from), new VatRate(permyriad));
    }

    private static int on(VatTable table, String day) {
        return table.on(LocalDate.parse(day)).permyriad();
    }
}
