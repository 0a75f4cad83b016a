package org.heard.ombudsman.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the constraints of a record find wrong in what a form made of it: the same that they find over the API. */
@ApplicationScoped
class Limits {

    private final Validator validator;

    Limits(Validator validator) {
        this.validator = validator;
    }

    /** What is wrong, in words for whoever filled the form in, by the record's own field. */
    Map<String, String> brokenIn(Object made) {
        var broken = new TreeMap<String, String>();
        validator.validate(made).forEach(it -> broken.put(it.getPropertyPath().toString(), words(it)));
        return broken;
    }

    private static String words(ConstraintViolation<?> violation) {
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case Size size -> String.format(Locale.UK, "Use at most %,d characters", size.max());
            case Min least -> "Enter at least " + least.value();
            default -> "Look at this again";
        };
    }
}
