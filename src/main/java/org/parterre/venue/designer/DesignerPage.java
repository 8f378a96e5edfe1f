package org.parterre.venue.designer;

import java.util.List;
import java.util.Locale;
import org.parterre.platform.web.Messages;
import org.parterre.venue.PlanDraft;

/** The desk with one draft on it. */
public record DesignerPage(PlanDraft draft) {
    /** What can be taken in hand, in the order of the bar, each with the key that takes it. */
    public enum Tool {
        SELECT("v"),
        HAND("h"),
        ROW("r"),
        BLOCK("b"),
        BOX("l"),
        STANDING("s"),
        STAGE("p"),
        TEXT("t"),
        ZONE("z"),
        MARK("m");

        private final String key;

        Tool(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public List<Tool> tools() {
        return List.of(Tool.values());
    }

    /** What can be said of a seat. Aisles last. */
    public List<String> marks() {
        return List.of(
                "wheelchair-pair",
                "wheelchair",
                "companion",
                "restricted_view",
                "step_free",
                "hearing_loop",
                "aisle-left",
                "aisle-right",
                "none");
    }

    /** The keys of all that the modules say. */
    public List<String> said() {
        return Messages.keys("designer.say.");
    }

    /** The keys of the sentences on what the keyboard does. */
    public List<String> keys() {
        return Messages.keys("designer.key.");
    }

    /** Where it is looked at. */
    public String path() {
        return "/office/plan-drafts/" + draft.id();
    }

    public String id() {
        return Long.toString(draft.id());
    }

    public String hallId() {
        return Long.toString(draft.hall().id());
    }
}
