package org.parterre.venue.exchange;

import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.parterre.platform.Language;
import org.parterre.venue.Outline;
import org.parterre.venue.Plan;
import org.parterre.venue.PriceZone;
import org.parterre.venue.Seat;

/**
 * A plan as one SVG picture that needs nothing beside it: for a printer, a website, a drawing program. A zone is told by colour and
 * by the stroke of its seats; a wheelchair place is a square, a companion's place has round corners.
 */
public final class PlanSvg {
    public static final String TYPE = "image/svg+xml";

    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final double HALF = 9;
    private static final double BESIDE = 18;
    private static final double LEGEND_LINE = 26;

    private final Plan plan;
    private final Language language;
    private final XMLStreamWriter svg;

    private PlanSvg(Plan plan, Language language, XMLStreamWriter svg) {
        this.plan = plan;
        this.language = language;
        this.svg = svg;
    }

    /** @param title what the picture shows, for those who don't see it */
    public static String write(Plan plan, String title, Language language) {
        StringWriter document = new StringWriter();
        try {
            XMLStreamWriter svg = XML.createXMLStreamWriter(document);
            new PlanSvg(plan, language, svg).plan(title);
            svg.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // nothing here can fail but a writer, and this one is memory
        }
        return document.toString();
    }

    private void plan(String title) throws XMLStreamException {
        Plan.Box box = plan.box();
        double height = box.height() + LEGEND_LINE * (plan.zones().size() + 1);
        svg.writeStartDocument("UTF-8", "1.0");
        svg.writeStartElement("svg");
        svg.writeDefaultNamespace(NAMESPACE);
        svg.writeAttribute(
                "viewBox", number(box.x()) + " " + number(box.y()) + " " + number(box.width()) + " " + number(height));
        svg.writeAttribute("role", "img");
        svg.writeAttribute("lang", language.code());
        svg.writeAttribute("font-family", "Noto Sans, Helvetica, Arial, sans-serif");
        svg.writeAttribute("text-anchor", "middle");
        svg.writeStartElement("title");
        svg.writeCharacters(title);
        svg.writeEndElement();
        svg.writeEmptyElement("rect"); // paper, whatever stands behind the picture
        svg.writeAttribute("x", number(box.x()));
        svg.writeAttribute("y", number(box.y()));
        svg.writeAttribute("width", number(box.width()));
        svg.writeAttribute("height", number(height));
        svg.writeAttribute("fill", "#ffffff");
        for (Plan.Area area : plan.areas()) {
            outline(area.path(), "#eeeeee");
            text(area.name().in(language), area.x(), area.y(), 14, "#333333");
        }
        for (Plan.Standing room : plan.standing()) {
            outline(room.path(), "#f6f1e4");
            text(room.name().in(language) + " (" + room.places().size() + ")", room.x(), room.y(), 12, "#333333");
        }
        for (Plan.Section section : plan.sections()) {
            text(section.name().in(language), section.x(), section.y(), 14, "#333333");
            for (Plan.Row row : section.rows()) {
                row(row);
            }
        }
        legend(box);
        svg.writeEndElement();
        svg.writeEndDocument();
    }

    private void row(Plan.Row row) throws XMLStreamException {
        for (Seat seat : row.seats()) {
            seat(seat);
        }
        if (!row.seats().isEmpty()) {
            Seat first = row.seats().get(0);
            Seat last = row.seats().get(row.seats().size() - 1);
            text(row.label(), first.x() - BESIDE, first.y() + 3, 9, "#555555");
            text(row.label(), last.x() + BESIDE, last.y() + 3, 9, "#555555");
        }
    }

    private void seat(Seat seat) throws XMLStreamException {
        svg.writeStartElement("g");
        svg.writeAttribute("id", "seat-" + seat.id());
        ZoneLook look = plan.hasZone(seat) ? ZoneLook.of(plan.zone(seat.zone())) : ZoneLook.NONE;
        form(look, seat.x(), seat.y(), seat.wheelchair() ? 0 : seat.companion() ? 4 : HALF);
        text(seat.number(), seat.x(), seat.y() + 3, 8, "#222222");
        svg.writeEndElement();
    }

    private void form(ZoneLook look, double x, double y, double round) throws XMLStreamException {
        svg.writeEmptyElement("rect");
        svg.writeAttribute("x", number(x - HALF));
        svg.writeAttribute("y", number(y - HALF));
        svg.writeAttribute("width", number(2 * HALF));
        svg.writeAttribute("height", number(2 * HALF));
        svg.writeAttribute("rx", number(round));
        svg.writeAttribute("fill", "#ffffff");
        svg.writeAttribute("stroke", look.hex());
        svg.writeAttribute("stroke-width", "1.6");
        if (!look.dashes().isEmpty()) {
            svg.writeAttribute(
                    "stroke-dasharray",
                    look.dashes().stream().map(length -> number(length)).collect(Collectors.joining(" ")));
        }
    }

    private void outline(String path, String fill) throws XMLStreamException {
        if (path.isEmpty()) {
            return;
        }
        svg.writeEmptyElement("path");
        svg.writeAttribute("d", path);
        boolean closed = Outline.strokes(Outline.read(path)).stream().allMatch(Outline.Stroke::closed);
        svg.writeAttribute("fill", closed ? fill : "none");
        svg.writeAttribute("stroke", "#999999");
    }

    private void legend(Plan.Box box) throws XMLStreamException {
        double x = box.x() + 2 * BESIDE;
        double y = box.y() + box.height() + HALF;
        Map<String, Long> places =
                plan.seats().stream().collect(Collectors.groupingBy(Seat::zone, Collectors.counting()));
        for (PriceZone zone : plan.zones()) {
            form(ZoneLook.of(zone), x, y, HALF);
            svg.writeStartElement("text");
            svg.writeAttribute("x", number(x + BESIDE));
            svg.writeAttribute("y", number(y + 4));
            svg.writeAttribute("text-anchor", "start");
            svg.writeAttribute("font-size", "12");
            svg.writeCharacters(zone.name().in(language) + " (" + places.getOrDefault(zone.id(), 0L) + ")");
            svg.writeEndElement();
            y += LEGEND_LINE;
        }
    }

    /** @param y of the line that the letters stand on */
    private void text(String text, double x, double y, int size, String colour) throws XMLStreamException {
        if (text.isEmpty()) {
            return;
        }
        svg.writeStartElement("text");
        svg.writeAttribute("x", number(x));
        svg.writeAttribute("y", number(y));
        svg.writeAttribute("font-size", String.valueOf(size));
        svg.writeAttribute("fill", colour);
        svg.writeCharacters(text);
        svg.writeEndElement();
    }

    private static String number(double value) {
        return Outline.number(value);
    }
}
