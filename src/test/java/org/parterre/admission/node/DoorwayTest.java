package org.parterre.admission.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorwayTest {
    @ParameterizedTest
    @CsvSource({
        "door, node/door",
        "door/7, node/door/7",
        "door/7/scans, node/door/7/scans",
        "door/7/scans/a-1, node/door/7/scans/a-1",
        "door/7/conflicts, node/door/7/conflicts",
        "api/scans, api/node/scans",
        "api/admission, api/node/admission",
        "api/admission/7/manifest, api/node/admission/7/manifest",
        "api/admission/7/count, api/node/admission/7/count",
    })
    void theDoorsAddressesLeadIntoThisRoom(String path, String way) {
        assertThat(Doorway.way(path)).isEqualTo(way);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node",
                "sign-in",
                "welcome",
                "api/sessions",
                "api/devices/pairing",
                "office/devices",
                "office/devices/7/code",
                "door/app/worker.js",
                "door/pair",
                "assets/platform/look.css",
                "favicon.ico"
            })
    void whatEveryHouseHasIsWhereItIs(String path) {
        assertThat(Doorway.way(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "orders",
                "performances/7",
                "office/staff",
                "office/devicesX",
                "api/performances",
                "api/node/scans",
                "api/admission/7/other",
                "api/audit/self",
                "nodes"
            })
    void thereIsNothingElse(String path) {
        assertThat(Doorway.way(path)).isNull();
    }

    @Test
    void aPathIsMeantWhole() {
        assertThat(Doorway.way("x/api/scans")).isNull();
        assertThat(Doorway.way("api/scans/x")).isNull();
    }
}
