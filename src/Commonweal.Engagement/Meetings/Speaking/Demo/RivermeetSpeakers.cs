using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Meetings.Speaking.Demo;

/// <summary>Speakers of the invented city: a forum with two sides, and a town hall without.</summary>
internal sealed class RivermeetSpeakers(CommonwealDb db, TimeProvider clock, PersonalData personal)
{
    private static readonly (string Name, string Language, int Minutes, string About, string? Need)[] Speakers =
    [
        ("Ines", "fr", 3, "Les enfants traversent sans feu", null),
        ("Karim", "ar", 4, "أصحاب المحلات الصغيرة", "مترجم إلى الإنجليزية"),
        ("Mrs Tanner", "en", 3, "The ferry crew and what it knows", "A chair near the front"),
        ("Joon", "en", 5, "Cycling to school", null),
        ("Amal", "ar", 3, "كبار السن عند الضفة الشرقية", null),
        ("Pierre", "fr", 5, "Le bruit pendant les travaux", null),
    ];

    internal static Task FillAsync(IServiceProvider services, CancellationToken stop) => ActivatorUtilities.CreateInstance<RivermeetSpeakers>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var meetings = (await db.Set<Meeting>().AsNoTracking().Where(m => m.State != MeetingState.Cancelled && (m.Kind == MeetingKind.Forum || m.Kind == MeetingKind.TownHall)).ToListAsync(stop)).ToLookup(m => m.Kind);
        if (meetings[MeetingKind.Forum].Where(m => m.StartsAt > now).MinBy(m => m.StartsAt) is { } forum) AddList(forum.Id, AddSides(forum.Id, isOpen: true, 0, 0));
        if (meetings[MeetingKind.Forum].Where(m => m.EndsAt < now).MaxBy(m => m.StartsAt) is { } past) AddSides(past.Id, isOpen: false, 1_734, 1_689);
        if (meetings[MeetingKind.TownHall].Where(m => m.StartsAt > now).MinBy(m => m.StartsAt) is { } hall)
        {
            db.Add(new SpeakingRound { MeetingId = hall.Id, IsOpen = true, MinutesEach = 3, MinutesInAll = 30, LastPlace = 0 });
        }
        await db.SaveChangesAsync(stop);
    }

    private SpeakingSide[] AddSides(Guid meeting, bool isOpen, params int[] seconds)
    {
        db.Add(new SpeakingRound { MeetingId = meeting, IsOpen = isOpen, MinutesEach = 5, MinutesInAll = 9, LastPlace = isOpen ? Speakers.Length : 0 });
        SpeakingSide[] sides =
        [
            new() { MeetingId = meeting, Order = 1, Seconds = seconds[0], Name = MultilingualText.Of(("en", "A footbridge first"), ("fr", "D’abord une passerelle"), ("ar", "جسر المشاة أولًا")) },
            new() { MeetingId = meeting, Order = 2, Seconds = seconds[1], Name = MultilingualText.Of(("en", "The ferry first"), ("fr", "D’abord le bac"), ("ar", "العبّارة أولًا")) },
        ];
        db.AddRange(sides);
        return sides;
    }

    private void AddList(Guid meeting, SpeakingSide[] sides)
    {
        for (var place = 1; place <= Speakers.Length; place++)
        {
            var (name, language, minutes, about, need) = Speakers[place - 1];
            db.Add(new SpeakerSignUp
            {
                MeetingId = meeting,
                SideId = sides[place % 2].Id,
                Place = place,
                Minutes = minutes,
                Language = language,
                NameSealed = personal.Seal(name),
                AboutSealed = personal.Seal(about),
                NeedSealed = need is null ? null : personal.Seal(need),
            });
        }
    }
}
