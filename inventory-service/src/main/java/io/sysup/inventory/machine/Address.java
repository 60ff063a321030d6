package io.sysup.inventory.machine;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The text is a DNS name or an IP address; absent is for others to judge. */
@Constraint(validatedBy = Address.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Address {
    String message() default "must be a DNS name, an IPv4 or an IPv6 address";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link HostAddress}. */
    class Check implements ConstraintValidator<Address, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null || HostAddress.valid(value)) {
                return true;
            }
            String ascii = HostAddress.inAscii(value);
            if (ascii != null) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(
                                "must be written as DNS has it, which here is " + ascii)
                        .addConstraintViolation();
            }
            return false;
        }
    }
}
