package muster.edge.deploy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import muster.edge.deploy.Proposal.Officer;

/**
 * Whom an operator has chosen so far, of those who could go.
 *
 * @param groups those proposed, serial by serial, each chosen or no longer
 * @param also chosen though not proposed
 * @param gone chosen, but no longer able to go
 * @param others who could go too, filtered, of one page
 */
record Choice(
        List<Group> groups,
        List<Officer> also,
        List<String> gone,
        List<Officer> others,
        int othersFound,
        int page,
        int pages,
        Count count,
        Set<String> chosen) {

    static final int PAGE = 20;

    record Group(String name, List<Place> places) {}

    record Place(Officer officer, boolean chosen) {}

    /** As the service proposes it. */
    static Choice proposed(Proposal proposal) {
        return of(proposal, proposal.proposed().stream().map(Officer::officer).toList(), "", 1);
    }

    /**
     * @param find part of a code, a rank, or "driver"; all if empty
     * @param page counted from 1; the nearest there is
     */
    static Choice of(Proposal proposal, List<String> officers, String find, int page) {
        var chosen = new HashSet<>(officers);
        var groups =
                proposal.groups().stream()
                        .map(group ->
                                new Group(
                                        group.name(),
                                        group.officers().stream()
                                                .map(o ->
                                                        new Place(o, chosen.contains(o.officer())))
                                                .toList()))
                        .toList();
        var also = proposal.spare().stream().filter(o -> chosen.contains(o.officer())).toList();
        var found =
                proposal.spare().stream()
                        .filter(o -> !chosen.contains(o.officer()))
                        .filter(o -> matches(o, find))
                        .toList();
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, pages);
        var can =
                Stream.concat(proposal.proposed().stream(), proposal.spare().stream())
                        .filter(o -> chosen.contains(o.officer()))
                        .toList();
        var able = new HashSet<>(can.stream().map(Officer::officer).toList());
        var gone = new ArrayList<>(officers);
        gone.removeIf(able::contains);
        return new Choice(
                groups,
                also,
                gone,
                found.stream().skip((shown - 1L) * PAGE).limit(PAGE).toList(),
                found.size(),
                shown,
                pages,
                Count.of(can),
                chosen);
    }

    private static boolean matches(Officer officer, String find) {
        var sought = find.strip().toLowerCase(Locale.UK);
        return officer.officer().toLowerCase(Locale.UK).contains(sought)
                || officer.rank().toLowerCase(Locale.UK).replace('_', ' ').startsWith(sought)
                || (officer.driver() && "driver".startsWith(sought));
    }
}
