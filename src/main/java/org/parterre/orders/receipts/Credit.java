package org.parterre.orders.receipts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parterre.money.Money;
import org.parterre.orders.Order;
import org.parterre.orders.OrderLine;

/**
 * What a credit note would say now: the seats of the invoice that came to their end, less what was kept of their price, and the charge
 * where that went back as well. The tax is the tax in what the invoice says less the tax in what is kept. What cost nothing, and of what
 * all was kept, is no matter for one.
 */
final class Credit {
    private Credit() {}

    /** @param order as it stands now · @param issued what was issued for it, the invoice first */
    static List<Invoice.Line> of(Order order, List<Invoice> issued) {
        if (issued.isEmpty()) {
            return List.of();
        }
        Map<Long, OrderLine> lines =
                order.lines().stream().collect(Collectors.toMap(OrderLine::id, Function.identity()));
        List<Invoice.Line> credited = issued.stream()
                .filter(one -> one.credits() != null)
                .flatMap(one -> one.lines().stream())
                .toList();
        List<Invoice.Line> left = new ArrayList<>();
        for (Invoice.Line line : issued.get(0).lines()) {
            Money earned = line.orderLine() == null ? order.serviceEarned() : earned(lines.get(line.orderLine()), line);
            boolean told = credited.stream().anyMatch(one -> Objects.equals(one.orderLine(), line.orderLine()));
            if (!told && earned.compareTo(line.price()) < 0) {
                left.add(new Invoice.Line(
                        line.orderLine(),
                        line.what(),
                        earned.minus(line.price()),
                        line.rate().within(earned).minus(line.tax()),
                        line.rate()));
            }
        }
        return left;
    }

    private static Money earned(@Nullable OrderLine now, Invoice.Line line) {
        return now == null ? line.price() : now.earned();
    }
}
