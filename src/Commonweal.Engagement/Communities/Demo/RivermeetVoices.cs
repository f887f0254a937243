using Commonweal.Engagement.Communities.Voices;
using Commonweal.Platform.City;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Demo;

/// <summary>Invented people who speak for a part of an invented community.</summary>
internal sealed class RivermeetVoices(CommonwealDb db, VoiceLinks links, PersonalData personal, CurrentCity current, TimeProvider clock)
{
    private static readonly (string Body, string Name, int AgreedAgo, string Language, (string Language, string Words)[] For, (string Language, string Words)[] Not, (string Language, string Words)[] Own)[] All =
    [
        ("Open House Association", "Amel Rousseau", 60, "fr",
            [("en", "The people who come for help with letters and forms."), ("fr", "Les personnes qui viennent pour leurs lettres et formulaires."), ("ar", "من يأتون طلبًا للمساعدة في الرسائل والاستمارات.")],
            [("en", "Not for the evening groups, who speak for themselves."), ("fr", "Pas pour les groupes du soir, qui parlent pour eux-mêmes."), ("ar", "ليس عن مجموعات المساء، فهي تتكلم عن نفسها.")],
            [("en", "A woman who learned the city’s ways late, and likes to explain them.")]),
        ("Open House Association", "Ben Carver", 345, "en",
            [("en", "Volunteers at the door."), ("ar", "المتطوعون عند الباب.")], [("en", "Not for guests."), ("ar", "ليس عن الضيوف.")], []),
        ("Mothers of the New Lanes", "أم ياسين", 20, "ar",
            [("ar", "الأمهات اللواتي يعملن مساءً."), ("en", "Mothers who work in the evening."), ("fr", "Les mères qui travaillent le soir.")],
            [("ar", "ليس عن كل سكان الحي."), ("en", "Not for everybody in the quarter."), ("fr", "Pas pour tout le quartier.")], []),
        ("Harbour Boxing and Homework", "Kiran, 19", 100, "en",
            [("en", "Those who train after school."), ("fr", "Celles et ceux qui s’entraînent après l’école.")],
            [("en", "Not for the coaches, and not for parents."), ("fr", "Ni pour les entraîneurs ni pour les parents.")],
            [("en", "Young, loud, good at fractions.")]),
        ("Lantern Street House of Prayer", "Mariam Siddiq", 200, "en",
            [("en", "Neighbours who come to the open Friday."), ("ar", "الجيران الذين يأتون إلى الجمعة المفتوحة.")],
            [("en", "Not for all who pray here."), ("ar", "ليس عن كل من يصلّون هنا.")], [("en", "A baker and a grandmother.")]),
        ("Night Market Traders", "Ousmane Tall", 390, "fr",
            [("fr", "Les marchands du samedi.")], [("fr", "Pas pour les restaurants autour de la place.")], []),
    ];

    internal async Task FillAsync(CancellationToken stop)
    {
        var today = new CityTime((await current.GetAsync(stop)).TimeZone).Day(clock.GetUtcNow());
        var communities = await db.Set<Community>().AsNoTracking().ToListAsync(stop);
        foreach (var (body, name, ago, language, speaksFor, not, own) in All)
        {
            var (lookup, secret) = links.New();
            var email = $"voice{ago}@rivermeet.example";
            var voice = new Voice
            {
                CommunityId = communities.Single(c => c.Name.For("en", ["en"]).Text == body).Id, Name = name, Language = language, LinkLookup = lookup, LinkSealed = secret,
                SpeaksFor = MultilingualText.Of(speaksFor), NotFor = MultilingualText.Of(not), OwnWords = MultilingualText.Of(own),
                EmailSealed = personal.Seal(email), EmailLookup = personal.Lookup(ResidentEmail.Normalise(email)),
            };
            voice.Agree(today.AddDays(-ago));
            db.Add(voice);
        }
        await db.SaveChangesAsync(stop);
    }
}
