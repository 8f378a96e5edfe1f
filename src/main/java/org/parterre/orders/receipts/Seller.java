package org.parterre.orders.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parterre.platform.Settings;

/** Who sells, as a receipt must say it. */
@ApplicationScoped
public class Seller {
    @Inject
    @ConfigProperty(name = "parterre.seller.name")
    Optional<String> name;

    @Inject
    @ConfigProperty(name = "parterre.seller.address")
    Optional<String> address;

    @Inject
    @ConfigProperty(name = "parterre.seller.vat")
    Optional<String> vat;

    @Inject
    Settings settings;

    /** The name, the address and the VAT number; each empty where it isn't set. */
    public record Known(String name, String address, String vat) {
        /** Whether invoices can be issued in this name. */
        public boolean whole() {
            return !name.isEmpty() && !address.isEmpty() && !vat.isEmpty();
        }
    }

    Known known() {
        if (name.isEmpty() && settings.demo()) {
            return new Known(
                    "Stichting Goede Zaken (voorbeeld)", "Keizersgracht 1, 1015 CC Amsterdam", "NL000099998B57");
        }
        return new Known(name.orElse(""), address.orElse(""), vat.orElse(""));
    }
}
