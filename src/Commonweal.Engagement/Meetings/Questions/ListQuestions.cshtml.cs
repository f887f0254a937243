using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Questions;

/// <summary>The questions to a meeting: ask one, raise a voice for others', see what became of each.</summary>
[AllowAnonymous, WhileAwake("meetings"), ResponseCache(NoStore = true)]
internal sealed class ListQuestionsModel(CommonwealDb db, Asking asking, QuestionReading reading, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    /// <summary>Many in a room share one address.</summary>
    private const int MostQuestionsAnHour = 40, MostVoicesAnHour = 2000;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Words { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public bool IsOpen { get; private set; }

    public IReadOnlyList<MeetingQuestion> Open { get; private set; } = [];

    public IReadOnlyList<MeetingQuestion> Answered { get; private set; } = [];

    public IReadOnlyList<MeetingQuestion> Refused { get; private set; } = [];

    /// <summary>Questions this visitor raised a voice for.</summary>
    public IReadOnlySet<Guid> Mine { get; private set; } = new HashSet<Guid>();

    public QuestionPlace? After { get; private set; }

    public string? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken stop)
    {
        After = QuestionPlace.Read(after);
        await PrepareAsync(stop);
        return Meeting is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null) return NotFound();
        if (!IsOpen) return Refuse("", texts["meetings.questions.lead.closed"], StatusCodes.Status409Conflict);
        var words = Words?.Trim() ?? "";
        if (words.Length == 0) return Refuse(nameof(Words), texts["errors.required"], StatusCodes.Status400BadRequest);
        if (CleanText.Length(words) > MeetingQuestion.LongestWords) return Refuse(nameof(Words), texts["errors.tooLong", ("most", MeetingQuestion.LongestWords)], StatusCodes.Status400BadRequest);
        if (!throttle.Allows(HttpContext, "meeting-question", MostQuestionsAnHour)) return Refuse("", texts["errors.tooMany.text"], StatusCodes.Status429TooManyRequests);
        var question = await asking.AskAsync(Id, words, stop);
        return LocalRedirect(here.Link($"/meetings/{Id}/questions/{question.Id}"));
    }

    public async Task<IActionResult> OnPostVoiceAsync(Guid question, bool raise, CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (Meeting is null || !await db.Set<MeetingQuestion>().AnyAsync(q => q.Id == question && q.MeetingId == Id && q.State == QuestionState.Shown, stop)) return NotFound();
        if (!IsOpen) return Refuse("", texts["meetings.questions.lead.closed"], StatusCodes.Status409Conflict);
        if (!throttle.Allows(HttpContext, "meeting-voice", MostVoicesAnHour)) return Refuse("", texts["errors.tooMany.text"], StatusCodes.Status429TooManyRequests);
        await asking.VoiceAsync(question, VoiceCookie.Make(HttpContext, question), raise, stop);
        return LocalRedirect(here.Link($"/meetings/{Id}/questions") + $"#q-{question:N}");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Meeting = (await db.Set<Meeting>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, stop))!;
        if (Meeting is null) return;
        IsOpen = asking.IsOpen(Meeting);
        var open = await reading.ReadAsync(Id, [QuestionState.Shown], After, stop);
        Open = [.. open.Take(QuestionReading.PageSize)];
        if (open.Count > QuestionReading.PageSize) Next = here.Link($"/meetings/{Id}/questions?after={new QuestionPlace(Open[^1].Voices, Open[^1].Id)}");
        if (After is null)
        {
            Answered = [.. (await reading.ReadAsync(Id, QuestionReading.Ended, null, stop)).Take(QuestionReading.PageSize)];
            Refused = await reading.ReadAsync(Id, [QuestionState.NotShown], null, stop);
        }
        var mine = Open.Select(q => (q.Id, Voice: VoiceCookie.Of(HttpContext, q.Id))).Where(v => v.Voice is not null).ToDictionary(v => v.Id, v => v.Voice!);
        if (mine.Count == 0) return;
        var (ids, voices) = (mine.Keys.ToList(), mine.Values.ToList());
        Mine = (await db.Set<QuestionVoice>().AsNoTracking().Where(v => ids.Contains(v.QuestionId) && voices.Contains(v.Voice)).Select(v => v.QuestionId).ToListAsync(stop)).ToHashSet();
    }

    private PageResult Refuse(string field, string words, int status)
    {
        ModelState.AddModelError(field, words);
        Response.StatusCode = status;
        return Page();
    }
}
