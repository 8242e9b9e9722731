package muster.contract.course;

import muster.contract.AbstractionId;
import muster.contract.OfficerId;

/** A place, and the absence it is on the days of the course. */
public record Booking(OfficerId officer, AbstractionId abstraction) {}
