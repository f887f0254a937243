using Commonweal.Engagement.Communities.Log;

namespace Commonweal.Engagement.Communities.Demo;

/// <summary>What was said between the invented communities and the city. Number of the body, days ago, and the words.</summary>
internal static class RivermeetContacts
{
    public static readonly IReadOnlyList<(int Body, int Ago, ContactWay Way, string? Asked, string? Offered, string? Heard)> Entries =
    [
        (0, 3, ContactWay.Visited, "May we bring the form for the bus pass to you first, before it is printed?", "An hour of the translators’ time every Tuesday.", "The new forms are clearer, but people still ask what ‘household’ means."),
        (0, 24, ContactWay.Called, null, "The small hall on the first Friday, free of charge.", "They would like to know earlier when the counter is closed."),
        (1, 12, ContactWay.Met, "Who would come to a meeting about the bridge works?", null, "The works are fine; the noise before seven is not."),
        (2, 2, ContactWay.Visited, null, "Somebody from Schools and Youth comes next Wednesday.", "الحافلة الأخيرة تمر قبل انتهاء الدوام المسائي، والبنات يمشين وحدهن في الظلام."),
        (2, 31, ContactWay.Visited, "Three questions about the playground.", "A key to the room upstairs.", "The room upstairs has no ramp; two of us come with prams."),
        (3, 9, ContactWay.Met, null, "Road signs for the soup Sunday.", "More people come from the other bank now. They would like a bench at the stop."),
        (4, 5, ContactWay.Visited, "Could the courtyard be part of the open doors in May?", null, "Gladly, with the neighbours. They would like the city to say publicly that it was there after the shouting on the square."),
        (5, 16, ContactWay.Wrote, null, "The stage of the old ferry house in June.", "Merci ! Il nous faudrait aussi quelqu’un pour la lumière."),
        (6, 7, ContactWay.Called, "How many places for the summer are there?", "Money for twenty pairs of shoes.", "Forty young people wait. It is rooms they need, not shoes."),
        (7, 4, ContactWay.Met, "May we count stalls for the fire plan?", null, "Les contrôles se font toujours le samedi soir, quand tout le monde travaille."),
        (8, 20, ContactWay.Visited, null, "A minibus once a month.", "The minibus has two steps. Some of us cannot climb them."),
        (9, 40, ContactWay.Called, "Is the telephone chain still working?", null, "It is, and they ask when the culvert is cleaned."),
    ];

    /// <summary>Words beside the entries above: entry, by the community, corrects, words.</summary>
    public static readonly IReadOnlyList<(int Entry, bool ByCommunity, bool Corrects, string Words)> Words =
    [
        (0, true, false, "It is ‘household’ and also ‘dependant’. We can collect the words people ask about."),
        (1, true, true, "We asked for two Fridays, not one: the first and the third."),
        (1, false, false, "Thank you, that was noted wrongly. The third Friday is yours too, from next month."),
        (8, true, true, "It was forty-six who wait. The list is at the desk if you want to see it."),
        (10, true, false, "We wrote about the steps in spring already. What happens now?"),
    ];

    public static readonly IReadOnlyList<(int Body, string Words, bool ByCommunity)> Needs =
    [
        (0, "A quiet room with a door that closes, two afternoons a week.", true),
        (2, "حافلة بعد الساعة العاشرة مساءً حتى الدروب الجديدة.", true),
        (2, "A room on the ground floor.", true),
        (4, "Somebody at the town hall whom we can call on a Friday.", false),
        (6, "A second hall during the winter.", true),
        (7, "Des contrôles en semaine, annoncés la veille.", true),
        (8, "A bus that people with walking frames can board.", true),
    ];

    public static readonly IReadOnlyList<(int? Body, int Ago, string? District, string Words, string? Place)> Barriers =
    [
        (2, 44, "new-lanes", "The counter closes at four. Whoever works until five never reaches it.", "Citizens’ counter"),
        (0, 33, "station", "The first page of the form asks for a tax number that newcomers do not have yet.", "Registration form"),
        (8, 21, "orchard-hill", "Two steps and no handrail at the side door, and the main door is locked after noon.", "District office"),
        (null, 46, null, "The hotline answers in one language only, and the menu is long.", "Telephone"),
        (7, 60, "market-side", "Letters about permits arrive after the date they name.", null),
    ];
}
