package org.ledgerdesk.chassis.relay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The names under which a service's events and snapshots are stored. They are a storage format: a class may move or be
 * renamed, its stored name stays.
 */
public final class StoredTypes {

    private final Map<String, Class<?>> classes = new LinkedHashMap<>();
    private final Map<Class<?>, Name> names = new LinkedHashMap<>();

    record Name(String type, String revision) {}

    /** Adds a class under its stored name and the revision it is written with. */
    public StoredTypes with(Class<?> stored, String type, int revision) {
        if (classes.putIfAbsent(type, stored) != null
                || names.putIfAbsent(stored, new Name(type, Integer.toString(revision))) != null) {
            throw new IllegalArgumentException(type + " or its class has a stored name already.");
        }
        return this;
    }

    public Set<Class<?>> stored() {
        return names.keySet();
    }

    /** The stored name of a class of this service. */
    public String typeOf(Class<?> stored) {
        return name(stored).type();
    }

    Class<?> classOf(String type) {
        var found = classes.get(type);
        if (found == null) {
            throw new UnknownStoredType(type);
        }
        return found;
    }

    Name name(Class<?> stored) {
        var name = names.get(stored);
        if (name == null) {
            throw new UnknownStoredType(stored.getName());
        }
        return name;
    }

    /** An event nobody knows must stop the reader: folding it to nothing would lose a fact without a word. */
    public static final class UnknownStoredType extends RuntimeException {

        UnknownStoredType(String type) {
            super("There is no stored type of the name " + type + ".");
        }
    }
}
