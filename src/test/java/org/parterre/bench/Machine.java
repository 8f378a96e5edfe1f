package org.parterre.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What it was measured on, by name. */
final class Machine {
    private Machine() {}

    static Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Processor", value(Path.of("/proc/cpuinfo"), "model name", System.getProperty("os.arch")));
        facts.put("Cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        facts.put("Memory", value(Path.of("/proc/meminfo"), "MemTotal", "unknown"));
        facts.put("System", system());
        facts.put("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        facts.put(
                "Load before",
                Figure.number(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage())
                        + " (average of the last minute; more than 1 means that others were at work too)");
        return facts;
    }

    private static String system() {
        String kernel = System.getProperty("os.name") + " " + System.getProperty("os.version");
        String name = value(Path.of("/etc/os-release"), "PRETTY_NAME", "").replace("\"", "");
        return name.isEmpty() ? kernel : name + ", " + kernel;
    }

    private static String value(Path file, String name, String otherwise) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()).replaceFirst("^\\s*[:=]\\s*", ""))
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException elsewhere) {
            return otherwise;
        }
    }
}
