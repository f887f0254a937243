using Commonweal.Engagement.Concerns.Desk;
using Commonweal.Engagement.Concerns.Topics;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.YouSaidWeDid;

/// <summary>Tells an answered concern anew for everybody: no names, no place smaller than a district, each picture looked at.</summary>
[RequirePermission("concerns.release"), WhileAwake("concerns"), OpensConcern, ResponseCache(NoStore = true)]
internal sealed class ReleaseAnswerModel(Releasing releasing, ConcernHistory history, CommonwealDb db, OpenedConcern opened, Here here, Texts texts) : ConcernPage(opened, texts)
{
    private const int Longest = 1000;

    [BindProperty(Name = nameof(YouSaid))] public Dictionary<string, string?> YouSaid { get; set; } = [];

    [BindProperty(Name = nameof(WeDid))] public Dictionary<string, string?> WeDid { get; set; } = [];

    [BindProperty] public bool NamesDistrict { get; set; }

    [BindProperty] public bool NoNames { get; set; }

    [BindProperty] public bool NoPlaces { get; set; }

    [BindProperty] public bool Recognisable { get; set; }

    /// <summary>Pictures looked at and found fit to be shown.</summary>
    [BindProperty] public List<Guid> Reviewed { get; set; } = [];

    /// <summary>The one that is shown.</summary>
    [BindProperty] public Guid? Picture { get; set; }

    public PublishedAnswer? Released { get; private set; }

    public IReadOnlyList<ConcernPicture> Pictures { get; private set; } = [];

    public IReadOnlyList<string> Answers { get; private set; } = [];

    public bool MayBeShown => Releasing.MayBeShown(Concern, Opened.Topic);

    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        NamesDistrict = Released is null || Released.DistrictCode is not null;
        Reviewed = [.. Pictures.Where(p => p.MayBeShown == true).Select(p => p.Id)];
        Picture = Pictures.FirstOrDefault(p => Released?.PictureId == p.FileId)?.Id;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        CheckText(nameof(YouSaid), YouSaid);
        CheckText(nameof(WeDid), WeDid);
        if (!NoNames || !NoPlaces || !Recognisable) ModelState.AddModelError(nameof(NoNames), Texts["concerns.release.check.missing"]);
        if (Picture is { } picture && !Reviewed.Contains(picture)) ModelState.AddModelError(nameof(Picture), Texts["concerns.release.picture.unreviewed"]);
        if (!ModelState.IsValid) return await AgainAsync(stop);
        var release = new Release(
            LanguageFields.Apply(Released?.YouSaid ?? MultilingualText.Empty, YouSaid, here.City.Languages),
            LanguageFields.Apply(Released?.WeDid ?? MultilingualText.Empty, WeDid, here.City.Languages),
            NamesDistrict, Picture, Reviewed);
        return await EndAsync(await releasing.ReleaseAsync(Opened, release, Version, stop), "concerns.done.released", stop);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return Released is { } released ? await EndAsync(await releasing.WithdrawAsync(released.Id, stop), "concerns.done.withdrawn", stop) : NotFound();
    }

    public override async Task PrepareAsync(CancellationToken stop)
    {
        Released = await db.Set<PublishedAnswer>().AsNoTracking().SingleOrDefaultAsync(a => a.ConcernId == Concern.Id, stop);
        Pictures = await history.PicturesAsync(Concern.Id, stop);
        Answers = [.. (await history.MessagesAsync(Concern.Id, stop)).Where(m => m is { Kind: MessageKind.FromCity, State: ConcernState.Answered }).Select(m => m.Words)];
    }

    private void CheckText(string field, Dictionary<string, string?> typed)
    {
        if (typed.Values.All(string.IsNullOrWhiteSpace)) ModelState.AddModelError(field, Texts["errors.required"]);
        if (LanguageFields.TooLong(typed, Longest) is not null) ModelState.AddModelError(field, Texts["errors.tooLong", ("most", Longest)]);
    }
}
