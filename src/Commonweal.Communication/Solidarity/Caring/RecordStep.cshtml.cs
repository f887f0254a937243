using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Caring;

/// <summary>Writes what was offered and what was asked for on a day of care; done, or not with a word. Once every step was done, the care ends.</summary>
[RequirePermission("care.keep"), WhileAwake(SolidaritySlice.Part), ResponseCache(NoStore = true)]
internal sealed class RecordStepModel(CommonwealDb db, PersonalData personal, IncidentLog log, IActor actor, Here here, Texts texts) : CarePage(db, here, texts)
{
    [BindProperty(SupportsGet = true)] public Guid Step { get; set; }

    [BindProperty] public string? Offered { get; set; }

    [BindProperty] public string? Asked { get; set; }

    [BindProperty] public string? Word { get; set; }

    [BindProperty] public bool Done { get; set; }

    public CareStep Stored { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        var (offered, asked, word) = (Checked(nameof(Offered), Offered, CareStep.LongestWords, required: Done), Checked(nameof(Asked), Asked, CareStep.LongestWords), Checked(nameof(Word), Word, CareStep.LongestWords, required: !Done));
        if (!ModelState.IsValid) return this.ShowAgain();
        if (Stored.Version != Version) return this.ChangedMeanwhile(Texts);
        (Stored.State, Stored.EndedOn, Stored.ById) = (Done ? StepState.Done : StepState.NotDone, Here.Today, actor.AccountId);
        (Stored.OfferedSealed, Stored.AskedSealed, Stored.WordSealed) = (Sealed(offered), Sealed(asked), Sealed(word));
        if (!Done || await Db.Set<CareStep>().AnyAsync(s => s.CareId == Id && s.Id != Step && s.State != StepState.Done, stop)) return await SaveAsync("common.saved", stop);
        Care.End(Here.Today, actor.AccountId, "");
        log.Add(Care.IncidentId, EntryKind.CareEnded, ToWhom);
        return await SaveAsync("care.end.allDone", stop);
    }

    protected override async Task<IActionResult?> LoadAsync(CancellationToken stop)
    {
        if (await Db.Set<CareStep>().SingleOrDefaultAsync(s => s.Id == Step && s.CareId == Id, stop) is not { } step) return NotFound();
        Stored = step;
        return step.State is StepState.Open ? null : LocalRedirect(Care.Path);
    }

    protected override void Fill() => Version = Stored.Version;

    private byte[]? Sealed(string words) => words.Length == 0 ? null : personal.Seal(words);
}
