using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Prevention.Objectives.Demo;

/// <summary>Objectives of the invented city: one adopted, one declined, and the one a consultation proposed made ready for the council.</summary>
internal sealed class RivermeetObjectives(CommonwealDb db, CurrentCity current, TimeProvider clock)
{
    internal static Task FillAsync(IServiceProvider services, CancellationToken stop) => ActivatorUtilities.CreateInstance<RivermeetObjectives>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var city = await current.GetAsync(stop);
        var today = new CityTime(city.TimeZone).Day(clock.GetUtcNow());
        var welcome = Objective.Propose(Say("Nobody new waits longer than a week for an answer they can read", "Aucun nouvel arrivant n’attend plus d’une semaine une réponse qu’il peut lire", "لا ينتظر قادم جديد أكثر من أسبوع جوابًا يستطيع قراءته"), today.AddDays(-80));
        welcome.Text = Say(
            "Whoever has just moved here and asks the city something gets the first answer within seven days, in a language they read.",
            "Toute personne récemment arrivée qui s’adresse à la ville reçoit une première réponse sous sept jours, dans une langue qu’elle lit.",
            "كل من انتقل حديثًا إلى المدينة وسألها شيئًا يتلقى أول جواب خلال سبعة أيام بلغة يقرؤها.");
        welcome.Indicators = Say(
            "Nine in ten first answers go out within seven days\nAnswers in Arabic and French take no longer than in English\nFewer people ask the same thing twice",
            "Neuf premières réponses sur dix partent sous sept jours\nEn arabe et en français, la réponse ne tarde pas plus qu’en anglais\nMoins de personnes posent deux fois la même question",
            "تسعة من كل عشرة أجوبة أولى تصدر خلال سبعة أيام\nلا يتأخر الجواب بالعربية أو الفرنسية عن الجواب بالإنجليزية\nيقل عدد من يسألون السؤال نفسه مرتين");
        (welcome.Post, welcome.ReviewOn) = (Role.Coordinator, today.AddDays(130));
        welcome.Decide(ObjectiveState.Adopted, Decider.Council, today.AddDays(-51), MultilingualText.Empty);

        var trams = Objective.Propose(Say("Trams run until two on every night of the week", "Les trams roulent jusqu’à deux heures toutes les nuits", "يسير الترام حتى الثانية ليلًا كل أيام الأسبوع"), today.AddDays(-40));
        trams.Text = Say(
            "So that whoever works or goes out late comes home safely.", "Pour que celles et ceux qui travaillent ou sortent tard rentrent en sécurité.", "ليعود إلى بيته آمنًا من يعمل أو يسهر متأخرًا.");
        (trams.DepartmentId, trams.From) = (city.Departments[0].Id, Say("The open Friday in spring", "Le vendredi ouvert du printemps", "الجمعة المفتوحة في الربيع"));
        trams.Decide(ObjectiveState.Declined, Decider.Mayor, today.AddDays(-22), Say(
            "The region decides on timetables, not the city: we would promise what we do not hold. We have handed the wish to the region with the numbers, and publish its answer.",
            "C’est la région, et non la ville, qui fixe les horaires : nous promettrions ce que nous ne tenons pas. Nous lui avons transmis la demande, chiffres à l’appui, et publierons sa réponse.",
            "مواعيد الترام تقررها المنطقة لا المدينة، ولا نَعِد بما ليس في يدنا. رفعنا الطلب إلى المنطقة مع الأرقام، وسننشر جوابها."));
        db.AddRange(welcome, trams);

        if (await db.Set<Objective>().OrderBy(o => o.Id).FirstOrDefaultAsync(o => o.Origin != null, stop) is { } proposed)
        {
            proposed.Indicators = Say(
                "By next summer the work is done, and its place stands on the map\nPeople who live there and people who come there say that it helps",
                "L’été prochain, c’est fait, et l’endroit figure sur le plan\nRiverains et visiteurs disent que cela aide",
                "بحلول الصيف القادم يكون العمل منجزًا ومكانه على الخريطة\nيقول السكان والزائرون إن ذلك يفيد");
            (proposed.DepartmentId, proposed.ReviewOn) = (city.Departments[^1].Id, today.AddDays(200));
        }
        await db.SaveChangesAsync(stop);
    }

    private static MultilingualText Say(string en, string fr, string ar) => MultilingualText.Of(("en", en), ("fr", fr), ("ar", ar));
}
