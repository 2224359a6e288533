package pop.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

import java.beans.PropertyEditorSupport;

/// Text arrives as it was typed, but for the one character that PostgreSQL cannot hold.
@ControllerAdvice
class TypedText {

    @InitBinder
    void withoutNul(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(@Nullable String text) {
                setValue(text == null ? null : text.replace("\0", ""));
            }
        });
    }
}
