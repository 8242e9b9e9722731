// Of the packages, what the pages use.
import {
  Button,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
  createAll,
} from "govuk-frontend";
import { DatePicker } from "@ministryofjustice/frontend";
import htmx from "htmx.org/dist/htmx.esm.js";

// the packages want it from an inline script, which the content policy does not allow
document.body.classList.add("js-enabled", "govuk-frontend-supported");

for (const component of [
  Button,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  ServiceNavigation,
  SkipLink,
  DatePicker,
]) {
  createAll(component);
}

export { htmx };
