package org.parterre.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parterre.house.Store;

/** The report as a page: complete in one file, without a script, for a desk and for a phone. */
final class ReportPage {
    private static final String STYLE =
            """
            :root{color-scheme:light dark;--paper:#faf6ee;--card:#fffdf8;--ink:#1c1924;--soft:#645e6d;--line:#e3dccd;--accent:#9a1f40;--good:#0d6b45;--bad:#a01722}
            @media(prefers-color-scheme:dark){:root{--paper:#15131a;--card:#1e1b25;--ink:#f3eee4;--soft:#a79fb0;--line:#35303f;--accent:#e0597c;--good:#6fcf9f;--bad:#ff8f88}}
            *{box-sizing:border-box}
            body{margin:0 auto;max-width:64rem;padding:clamp(1rem,4vw,3rem);background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:break-word;font-variant-numeric:tabular-nums}
            h1,h2,h3{font-family:"Iowan Old Style","Palatino Linotype",Palatino,P052,Georgia,serif;font-weight:400;text-wrap:balance}
            h1{font-size:clamp(2.5rem,8vw,4.5rem);line-height:1;letter-spacing:-.02em;margin:0 0 1rem}
            h2{font-size:1.75rem;margin:2.5rem 0 .75rem;border-top:1px solid var(--line);padding-top:1.5rem}
            h3{font-size:1.1875rem;line-height:1.3;margin:0}
            p{margin:0 0 .75rem}.soft{color:var(--soft)}
            article{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:1rem 1.25rem;margin:0 0 .75rem}
            .verdict{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;margin:.5rem 0}
            .verdict b{font-size:1.75rem;font-weight:650}
            .met{color:var(--good);font-weight:650}.not{color:var(--bad);font-weight:650}
            .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9375rem}
            th,td{text-align:right;padding:.25rem .75rem .25rem 0;border-top:1px solid var(--line);white-space:nowrap}
            th{font-weight:400;color:var(--soft)}th:first-child,td:first-child{text-align:left}
            dl{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.25rem 1.5rem;margin:.5rem 0}
            dt{color:var(--soft)}dd{margin:0}
            @media(max-width:36rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
            code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.875em}
            """;

    private final Report report;
    private final StringBuilder page = new StringBuilder();

    ReportPage(Report report) {
        this.report = report;
    }

    String html() {
        page.append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Parterre: how fast</title>")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><style>")
                .append(STYLE)
                .append("</style><main><h1>How fast is the house?</h1>");
        long met = report.figures().stream()
                .filter(one -> Boolean.TRUE.equals(one.met()))
                .count();
        long of = report.figures().stream().filter(one -> one.met() != null).count();
        paragraph("", met + " of " + of + " targets met, measured at " + report.at() + ".");
        paragraph(
                "soft",
                String.format(
                        Locale.ROOT,
                        "Every figure is a ratio to a limit measured in the same run on the same machine and database. Limit and"
                                + " house take turns, %d rounds of %s seconds each, after a warm-up; told is the median of the"
                                + " rounds. The clients share the processors with what they measure, on both sides.",
                        Rounds.ROUNDS,
                        Figure.number(report.effort().seconds())));
        for (Store store : Store.values()) {
            List<Figure> ours = report.figures().stream()
                    .filter(one -> one.store() == store)
                    .toList();
            if (!ours.isEmpty()) {
                heading(store == Store.DERBY ? "On Derby, inside the program" : "On PostgreSQL");
                ours.forEach(this::figure);
                report.audits().stream().filter(one -> one.store() == store).forEach(this::audit);
            }
        }
        heading("The machine");
        facts(report.machine());
        heading("The server's Java");
        paragraph(
                "",
                "Options of the house and of the plain server beside it; the default ones are made for small machines.");
        page.append("<p><code>")
                .append(escaped(String.join(" ", report.flags())))
                .append("</code></p></main></html>\n");
        return page.toString();
    }

    private void figure(Figure figure) {
        page.append("<article><h3>").append(escaped(figure.says())).append("</h3>");
        Double value = figure.value();
        if (figure.trouble() != null) {
            paragraph("not", figure.id() + ": " + figure.trouble());
        } else if (value != null) {
            page.append("<p class=\"verdict\"><b>").append(Figure.number(value)).append("</b>");
            if (figure.target() != null) {
                boolean met = Boolean.TRUE.equals(figure.met());
                page.append("<span>")
                        .append(figure.target())
                        .append("</span><span class=\"")
                        .append(met ? "met" : "not");
                page.append("\">").append(met ? "✓ met" : "✗ not met").append("</span>");
            }
            page.append("</p>");
        }
        if (figure.subject() != null) {
            page.append(
                            "<div class=\"scroll\"><table><tr><th></th><th>per second</th><th>p50</th><th>p95</th><th>p99</th>")
                    .append("<th>longest</th><th>wrong</th></tr>");
            rate("house", figure.subject());
            rate("limit", figure.limit());
            page.append("</table></div>");
        }
        facts(figure.facts());
        page.append("</article>");
    }

    private void rate(String name, @Nullable Rate rate) {
        if (rate == null) {
            return;
        }
        page.append("<tr><td>")
                .append(name)
                .append("</td><td>")
                .append(Figure.number(rate.perSecond()))
                .append("</td>");
        for (double percent : new double[] {50, 95, 99, 100}) {
            page.append("<td>")
                    .append(Figure.number(rate.latencies().percentile(percent)))
                    .append(" ms</td>");
        }
        page.append("<td>").append(rate.wrongs()).append("</td></tr>");
    }

    private void audit(Audit audit) {
        page.append("<article><h3>The self-audit after the load</h3>");
        paragraph(audit.clean() ? "met" : audit.answer() == null ? "soft" : "not", audit.says());
        page.append("</article>");
    }

    private void heading(String text) {
        page.append("<h2>").append(escaped(text)).append("</h2>");
    }

    private void paragraph(String kind, String text) {
        page.append("<p class=\"")
                .append(kind)
                .append("\">")
                .append(escaped(text))
                .append("</p>");
    }

    private void facts(Map<String, String> facts) {
        if (facts.isEmpty()) {
            return;
        }
        page.append("<dl>");
        facts.forEach((name, fact) -> page.append("<dt>")
                .append(escaped(name))
                .append("</dt><dd>")
                .append(escaped(fact))
                .append("</dd>"));
        page.append("</dl>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
