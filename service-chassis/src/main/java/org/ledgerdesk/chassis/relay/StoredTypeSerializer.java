package org.ledgerdesk.chassis.relay;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Jackson 3 for Axon, with {@link StoredTypes}' names for ours and class names for Axon's own tokens only. */
final class StoredTypeSerializer extends Jackson3Serializer {

    private static final String AXON = "org.axonframework.";

    private final StoredTypes types;

    StoredTypeSerializer(StoredTypes types) {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(json -> {
            json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                    .allowIfSubType(AXON)
                    .allowIfSubType("java.util.")
                    .build());
            // What a fact can tell of itself (isClient, isDone) is not part of it.
            json.changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE));
            types.stored().stream()
                    .filter(type -> !type.isRecord())
                    .forEach(aggregate -> json.addMixIn(aggregate, StateInFields.class));
        }));
        this.types = types;
    }

    /** An aggregate keeps its state in private fields; without this its snapshot would be empty. */
    @JsonAutoDetect(fieldVisibility = Visibility.ANY)
    private interface StateInFields {}

    @Override
    public SerializedType typeForClass(Class type) {
        if (type == null || foreign(type)) {
            return super.typeForClass(type);
        }
        var name = types.name(type);
        return new SimpleSerializedType(name.type(), name.revision());
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var name = type.getName();
        return name.startsWith(AXON)
                        || name.startsWith("java.")
                        || SimpleSerializedType.emptyType().equals(type)
                ? super.classForType(type)
                : types.classOf(name);
    }

    private static boolean foreign(Class<?> type) {
        return type.getName().startsWith(AXON) || type.getName().startsWith("java.") || type.isPrimitive();
    }
}
