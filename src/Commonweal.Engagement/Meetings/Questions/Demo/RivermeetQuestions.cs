using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Meetings.Questions.Demo;

/// <summary>Questions to the town halls of the invented city: one that was, one to come.</summary>
internal sealed class RivermeetQuestions(CommonwealDb db, CityTime time, TimeProvider clock)
{
    internal static Task FillAsync(IServiceProvider services, CancellationToken stop) => ActivatorUtilities.CreateInstance<RivermeetQuestions>(services).FillAsync(stop);

    private async Task FillAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var halls = db.Set<Meeting>().AsNoTracking().Where(m => m.Kind == MeetingKind.TownHall && m.State != MeetingState.Cancelled);
        var colleague = await db.Users.AsNoTracking().OrderBy(a => a.UserName).Select(a => a.Id).FirstOrDefaultAsync(stop);
        if (await halls.Where(m => m.EndsAt < now).OrderByDescending(m => m.StartsAt).FirstOrDefaultAsync(stop) is { } past)
            foreach (var asked in RivermeetAsked.Before) Add(past.Id, asked, time.Day(past.StartsAt).AddDays(-4), time.Day(past.StartsAt), colleague);
        if (await halls.Where(m => m.EndsAt > now).OrderBy(m => m.StartsAt).FirstOrDefaultAsync(stop) is { } next)
            foreach (var asked in RivermeetAsked.Ahead) Add(next.Id, asked, time.Day(now).AddDays(-3), time.Day(now).AddDays(-1), colleague);
        await db.SaveChangesAsync(stop);
    }

    private void Add(Guid meeting, Asked asked, DateOnly on, DateOnly then, Guid colleague)
    {
        var question = new MeetingQuestion { MeetingId = meeting, Words = asked.Words, Language = asked.Language, AskedOn = on, Voices = asked.Voices, State = asked.State, Rule = asked.Rule };
        if (asked.State is QuestionState.NotShown) question.RefusedBy = colleague;
        if (QuestionReading.Ended.Contains(asked.State)) (question.AnsweredOn, question.Answer) = (then, MultilingualText.Of(asked.Answer));
        db.Add(question);
        db.Add(new QuestionStep { QuestionId = question.Id, Kind = QuestionStepKind.Asked, On = on });
        if (asked.State is QuestionState.Waiting) return;
        if (asked.State is not QuestionState.NotShown) db.Add(new QuestionStep { QuestionId = question.Id, Kind = QuestionStepKind.Shown, On = on, AuthorId = colleague });
        if (asked.State is QuestionState.Shown) return;
        db.Add(new QuestionStep { QuestionId = question.Id, Kind = Enum.Parse<QuestionStepKind>(asked.State.ToString()), On = then, AuthorId = colleague, Rule = asked.Rule });
        if (asked.Appeal is null) return;
        (question.Appeal, question.AppealedOn) = (asked.Appeal, then);
        db.Add(new QuestionStep { QuestionId = question.Id, Kind = QuestionStepKind.Appealed, On = then, Words = asked.Appeal });
    }
}

/// <summary>A question of the invented city and its fate.</summary>
internal sealed record Asked(string Language, string Words, int Voices, QuestionState State, params (string, string)[] Answer)
{
    public QuestionRule? Rule { get; init; }

    public string? Appeal { get; init; }
}

internal static class RivermeetAsked
{
    public static IReadOnlyList<Asked> Before { get; } =
    [
        new("en", "Why has the lift at the north station been out of order since spring, and who is paying for it?", 41, QuestionState.AnsweredInWriting,
            ("en", "A part had to be made anew and the first one did not fit. The railway pays. The lift runs again from the 15th, and the railway has promised to say within a day when it stops."),
            ("fr", "Une pièce a dû être refaite et la première n’allait pas. Le chemin de fer paie. L’ascenseur remarche dès le 15, et le chemin de fer a promis de signaler toute panne sous un jour."),
            ("ar", "كان لا بد من صنع قطعة جديدة، والأولى لم تناسب. السكك الحديدية تدفع. يعمل المصعد من جديد ابتداءً من اليوم الخامس عشر، ووعدت السكك بإعلان أي توقف خلال يوم.")),
        new("fr", "La bibliothèque du quartier des Moulins restera-t-elle ouverte le samedi ?", 33, QuestionState.AnsweredThere),
        new("ar", "هل يمكن أن تكون رسائل المدرسة إلى الأهل بلغات أخرى أيضًا؟", 28, QuestionState.AnsweredInWriting,
            ("en", "Yes. From the new school year every letter comes in the languages families ask for at enrolment."),
            ("fr", "Oui. Dès la rentrée, chaque lettre arrive dans les langues demandées à l’inscription."),
            ("ar", "نعم. من السنة الدراسية الجديدة تصل كل رسالة باللغات التي تطلبها الأسر عند التسجيل.")),
        new("en", "Can the night bus stop at the hospital?", 19, QuestionState.Shown),
        new("en", "Will the rents of the river flats go up again?", 17, QuestionState.Reasoned,
            ("en", "The city does not set these rents; the housing company does. It answers tenants’ questions on the first Monday of the month."),
            ("fr", "La ville ne fixe pas ces loyers ; c’est la société de logement. Elle répond aux locataires le premier lundi du mois."),
            ("ar", "لا تحدد المدينة هذه الإيجارات بل شركة الإسكان. وهي تجيب المستأجرين في أول يوم اثنين من الشهر.")),
        new("fr", "Pourquoi les bancs de la place du Marché ont-ils disparu ?", 12, QuestionState.AnsweredThere),
        new("en", "A shop is for sale in Bridge Street, call me.", 0, QuestionState.NotShown) { Rule = QuestionRule.Advertising },
    ];

    public static IReadOnlyList<Asked> Ahead { get; } =
    [
        new("en", "What happens with the old fire station, and who may use it?", 52, QuestionState.Shown),
        new("ar", "متى تُضاء الطريق بين المحطة والجامعة ليلًا؟", 38, QuestionState.Shown),
        new("fr", "Peut-on avoir un passage piéton devant l’école de la Colline ?", 27, QuestionState.Shown),
        new("en", "Why are there so few toilets by the river?", 24, QuestionState.Shown),
        new("fr", "Les jeunes auront-ils un lieu ouvert le soir en hiver ?", 16, QuestionState.Shown),
        new("en", "How many of last year’s promises were kept?", 15, QuestionState.Shown),
        new("ar", "هل توجد دروس سباحة للنساء في المساء؟", 0, QuestionState.Waiting),
        new("en", "Could the market begin an hour later on Sundays?", 0, QuestionState.Waiting),
        new("en", "Why does nobody mend the stairs at the harbour school?", 0, QuestionState.NotShown) { Rule = QuestionRule.Elsewhere, Appeal = "The harbour school is a school of the city." },
    ];
}
