package pop.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What is wrong with a form, field by field, in the order in which it was found; the first message of a field stays.
/// Words: `<constraint>.<form>.<field>` in messages.properties if there are such, else those of the annotation.
public final class Problems {
    private final Map<String, String> messages = new LinkedHashMap<>();

    public static Problems none() {
        return new Problems();
    }

    public static Problems of(BindingResult result) {
        var problems = new Problems();
        for (var error : result.getAllErrors()) {
            problems.add(error instanceof FieldError field ? field.getField() : "", words(error));
        }
        return problems;
    }

    /// An empty field name says something about the form as a whole.
    public Problems add(String field, String message) {
        messages.putIfAbsent(field, message);
        return this;
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    public boolean has(String field) {
        return messages.containsKey(field);
    }

    /// The message for a field, or null: templates leave out what is null.
    public @Nullable String at(String field) {
        return messages.get(field);
    }

    public Map<String, String> messages() {
        return Collections.unmodifiableMap(messages);
    }

    /// The value of `aria-describedby`: the ids of the field's hint and message, or null if it has neither.
    public @Nullable String describe(String field, @Nullable String hint) {
        var ids = (hint == null ? "" : field + "-hint ") + (has(field) ? field + "-error" : "");
        return ids.isBlank() ? null : ids.strip();
    }

    private static String words(ObjectError error) {
        return Arrays.stream(Objects.requireNonNullElse(error.getCodes(), new String[0]))
                .map(Words::find)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(error.getDefaultMessage(), error.getObjectName()));
    }
}
