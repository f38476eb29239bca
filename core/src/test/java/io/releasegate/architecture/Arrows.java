package io.releasegate.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which package may know which, as a table from package to the packages it may use, all below one
 * base package.
 *
 * @param base the package that the table's names are relative to
 * @param allowed for each package, the packages it may use beside itself; sub-packages without an
 *     entry of their own belong to their parent, and a package that no entry covers is refused
 */
public record Arrows(String base, Map<String, Set<String>> allowed) {

    /** Every dependency that the table does not allow, and every package it does not name. */
    public List<String> forbiddenIn(JavaClasses classes) {
        var found = new TreeSet<String>();
        for (JavaClass origin : classes) {
            String from = layerOf(origin);
            if (from.isEmpty()) {
                continue;
            }
            if (!allowed.containsKey(from)) {
                found.add(from + " has no place in the table of allowed arrows yet");
                continue;
            }
            for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                String to = layerOf(dependency.getTargetClass());
                if (!to.isEmpty() && !to.equals(from) && !allowed.get(from).contains(to)) {
                    found.add(from + " may not use " + to + ": " + dependency.getDescription());
                }
            }
        }
        return List.copyOf(found);
    }

    private String layerOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(base + ".")) {
            return "";
        }
        String below = name.substring(base.length() + 1);
        for (String layer = below; ; layer = layer.substring(0, layer.lastIndexOf('.'))) {
            if (allowed.containsKey(layer) || !layer.contains(".")) {
                return layer;
            }
        }
    }
}
