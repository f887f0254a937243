using Commonweal.Communication.Campaigns;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Communication.Playbook.Content;
using Commonweal.Communication.Solidarity.Acts;
using Commonweal.Communication.Solidarity.Caring;
using Commonweal.Communication.Solidarity.Days;
using Commonweal.Communication.Solidarity.Thanks;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Communication.Solidarity.Demo;

/// <summary>The weeks after the morning at the gate in Lantern Street: what neighbours did, who stays in touch, whom the city thanks, and the day in a year.</summary>
internal sealed class RivermeetSolidarity(CommonwealDb db, PersonalData personal, CityTime time, Here here)
{
    private static readonly string Liaison = new Post(Role.LiaisonOfficer, null).ToString(), Coordinator = new Post(Role.Coordinator, null).ToString(), Communications = new Post(Role.CommunicationsOfficer, null).ToString();

    private static readonly (int Day, string Offered, string Asked)[] Visits =
    [
        (1, "Somebody at the gate on Friday; the number of the help line, in three languages.", "A lamp at the gate. No picture of it in the press."),
        (3, "The lamp: the department of streets comes on Thursday.", "How to answer the children who ask."),
        (7, "Two hours with the counsellor of the school, at the house itself.", ""),
        (14, "The lamp stands. A word from the mayor for their open day.", "Whether the city comes to the open day without a speech."),
    ];

    private static readonly int[] StillToCome = [28, 56];

    internal static Task FillAsync(IServiceProvider services, CancellationToken stop) => ActivatorUtilities.CreateInstance<RivermeetSolidarity>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var room = await db.Set<Incident>().AsNoTracking().Where(i => !i.IsExercise).OrderByDescending(i => i.OpenedAt).FirstOrDefaultAsync(stop);
        var campaign = await db.Set<Campaign>().AsNoTracking().OrderByDescending(c => c.Until).FirstOrDefaultAsync(stop);
        var liaison = (await db.Set<Account>().AsNoTracking().ToListAsync(stop)).Find(a => a.Roles.Contains(Role.LiaisonOfficer))?.Id;
        Acts(room, campaign);
        if (room is not null) Care(room, liaison);
        Thank(liaison);
        Remember(room);
        await db.SaveChangesAsync(stop);
    }

    private void Acts(Incident? room, Campaign? campaign)
    {
        var on = room is null ? here.Today.AddDays(-19) : time.Day(room.OpenedAt);
        var gate = MultilingualText.Of(("en", "Lantern Street, Weavers’ Bank"), ("fr", "rue de la Lanterne, quai des Tisserands"), ("ar", "شارع الفانوس، ضفة النسّاجين"));
        db.AddRange(
            Act(ActKind.Cleaning, on, room, gate, [("en", "Neighbours of Lantern Street and the city’s cleaning team"), ("fr", "Les voisins de la rue de la Lanterne et l’équipe de propreté de la ville"), ("ar", "جيران شارع الفانوس وفريق النظافة في المدينة")],
                [("en", "They came with buckets before the city did. By nine the gate was clean; forty neighbours drank tea in the courtyard."), ("fr", "Ils sont venus avec des seaux avant la ville. À neuf heures, le portail était propre ; quarante voisins ont pris le thé dans la cour."), ("ar", "جاؤوا بدلائهم قبل أن تصل البلدية. عند التاسعة كانت البوابة نظيفة، وشرب أربعون جارًا الشاي في الفناء.")]),
            Act(ActKind.Vigil, on.AddDays(2), room, gate, [("en", "Council of houses of prayer of Rivermeet"), ("fr", "Conseil des maisons de prière de Confluence"), ("ar", "مجلس دور الصلاة في ملتقى النهر")],
                [("en", "An evening with candles and without speeches. Whoever wanted wrote a line on the paper along the wall."), ("fr", "Une soirée aux bougies, sans discours. Chacun pouvait écrire une ligne sur le papier le long du mur."), ("ar", "أمسية بالشموع ومن دون خطابات. كتب من شاء سطرًا على الورق الممدود على الجدار.")]),
            Act(ActKind.Letter, on.AddDays(9), room, MultilingualText.Empty, [("en", "Class 5b, Mill Lane School"), ("fr", "Classe 5b, école de la ruelle du Moulin"), ("ar", "الصف الخامس ب، مدرسة درب الطاحونة")],
                [("en", "Twenty-three letters to the house of prayer, which hang in its hall now."), ("fr", "Vingt-trois lettres à la maison de prière, accrochées aujourd’hui dans son entrée."), ("ar", "ثلاث وعشرون رسالة إلى دار الصلاة، معلّقة الآن في قاعتها.")], campaign));
    }

    private static SolidarityAct Act(ActKind kind, DateOnly on, Incident? room, MultilingualText where, (string, string)[] by, (string, string)[] what, Campaign? campaign = null) => new()
    {
        Kind = kind, On = on, Where = where, By = MultilingualText.Of(by), What = MultilingualText.Of(what), IncidentId = room?.Id, CampaignId = campaign?.Id, PublishedOn = on.AddDays(1),
    };

    private void Care(Incident room, Guid? liaison)
    {
        var care = new Care
        {
            IncidentId = room.Id, Owner = Liaison, Deputy = Coordinator, StartedOn = time.Day(room.OpenedAt), OpenedById = liaison,
            ToWhom = MultilingualText.Of(("en", "Lantern Street House of Prayer"), ("fr", "Maison de prière de la rue de la Lanterne"), ("ar", "دار الصلاة بشارع الفانوس")),
        };
        db.Add(care);
        foreach (var (day, offered, asked) in Visits)
            db.Add(new CareStep
            {
                CareId = care.Id, IncidentId = room.Id, DueOn = care.StartedOn.AddDays(day), State = StepState.Done, EndedOn = care.StartedOn.AddDays(day), ById = liaison,
                OfferedSealed = personal.Seal(offered), AskedSealed = asked.Length == 0 ? null : personal.Seal(asked),
            });
        var next = StillToCome.Select(day => new CareStep { CareId = care.Id, IncidentId = room.Id, DueOn = care.StartedOn.AddDays(day) }).ToList();
        db.AddRange(next);
        // Their open day is three days later than we thought, and the mayor's word is prepared by another post.
        (next[0].DueOn, next[0].Post) = (next[0].DueOn.AddDays(3), Communications);
        db.Add(new CareStepChange
        {
            StepId = next[0].Id, CareId = care.Id, IncidentId = room.Id, Number = 1, ChangedOn = here.Today.AddDays(-2), ById = liaison, DueBefore = next[0].DueOn.AddDays(-3), DueAfter = next[0].DueOn,
            PostBefore = Liaison, PostAfter = Communications, ReasonSealed = personal.Seal("Their open day is three days later than planned; the mayor’s word for it is prepared by the press team."),
        });
    }

    private void Thank(Guid? by)
    {
        var agreed = Proposed(ThankedKind.Organisation, "Harbour Boxing and Homework", 12, by, "club@rivermeet.example");
        agreed.Named = MultilingualText.Of(("en", "Harbour Boxing and Homework opened its hall for a week, day and night, to whoever did not want to be alone."), ("fr", "Harbour Boxing and Homework a ouvert sa salle une semaine, jour et nuit, à qui ne voulait pas rester seul."), ("ar", "فتح نادي Harbour Boxing and Homework قاعته أسبوعًا، ليلًا ونهارًا، لكل من لم يُرد أن يبقى وحده."));
        agreed.Unnamed = MultilingualText.Of(("en", "A sports club opened its hall for a week to whoever did not want to be alone."), ("fr", "Un club de sport a ouvert sa salle une semaine à qui ne voulait pas rester seul."), ("ar", "فتح نادٍ رياضي قاعته أسبوعًا لكل من لم يُرد أن يبقى وحده."));
        agreed.Agree(AgreedWording.Named, here.Today.AddDays(-8));
        var waiting = Proposed(ThankedKind.Team, "Night drivers of bus line 7", 4, by, "line7@rivermeet.example");
        waiting.Named = MultilingualText.Of(("en", "The night drivers of bus line 7 waited until everybody was through the door."), ("fr", "L’équipe de nuit de la ligne 7 a attendu que chacun ait passé sa porte."), ("ar", "انتظر سائقو الليل على الخط 7 حتى دخل كل راكب باب بيته."));
        waiting.Unnamed = MultilingualText.Of(("en", "A team of our buses waited at night until everybody was through the door."), ("fr", "Une équipe de nos bus a attendu, la nuit, que chacun ait passé sa porte."), ("ar", "انتظر فريق من حافلاتنا ليلًا حتى دخل كل راكب باب بيته."));
        waiting.SentOn = here.Today.AddDays(-4);
        db.AddRange(agreed, waiting);
    }

    private Recognition Proposed(ThankedKind kind, string who, int daysAgo, Guid? by, string email)
    {
        var on = here.Today.AddDays(-daysAgo);
        return new()
        {
            Kind = kind, Who = who, Language = "en", ProposedOn = on, ProposedById = by, AnswerUntil = on.AddDays(Recognition.AnswerWithinDays), EmailSealed = personal.Seal(email), EmailLookup = personal.Lookup(ResidentEmail.Normalise(email)),
        };
    }

    private void Remember(Incident? room) => db.Add(new Anniversary
    {
        Name = MultilingualText.Of(("en", "The morning at the gate"), ("fr", "Le matin du portail"), ("ar", "صباح البوابة")),
        On = room is null ? here.Today.AddDays(-19) : time.Day(room.OpenedAt), IncidentId = room?.Id, Post = Liaison, WeeksAhead = 8,
        Concerned = "Lantern Street House of Prayer", AskedOn = here.Today.AddDays(-5), Wish = AnniversaryWish.Marked, PublishedOn = here.Today.AddDays(-4),
        Plan = "Tea in the courtyard again, with the class that wrote the letters. The house invites; the city brings the cups.",
        Words = MultilingualText.Of(("en", "Tea in the courtyard; everybody is welcome."), ("fr", "Le thé dans la cour ; tout le monde est bienvenu."), ("ar", "شاي في الفناء، والجميع مرحّب بهم.")),
    });
}
