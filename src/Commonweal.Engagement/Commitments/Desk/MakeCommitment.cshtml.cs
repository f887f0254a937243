using System.Text.RegularExpressions;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Commitments.Desk;

/// <summary>Writes a promise down; other parts link here with what it came from and what was said.</summary>
[RequirePermission("commitments.keep"), WhileAwake("commitments"), ResponseCache(NoStore = true)]
internal sealed partial class MakeCommitmentModel(Making making, CommitmentChoices choices, Here here, Texts texts) : PageModel, IFormPage
{
    private const string Everybody = "everybody", Some = "communities", Between = "between";
    private const int MostYears = 20;

    [BindProperty] public MultilingualInput What { get; set; } = new();

    [BindProperty] public MultilingualInput Said { get; set; } = new();

    [BindProperty] public DateOnly? SaidOn { get; set; }

    [BindProperty] public string? Owner { get; set; }

    [BindProperty] public string To { get; set; } = Everybody;

    [BindProperty] public List<Guid> Community { get; set; } = [];

    [BindProperty] public DateOnly? DueOn { get; set; }

    [BindProperty] public string Reading { get; set; } = Everybody;

    [BindProperty] public string? Origin { get; set; }

    public IReadOnlyList<Choice> Communities { get; private set; } = [];

    public IEnumerable<Choice> Owners => choices.Owners(CommitmentReach.Of(User));

    public IEnumerable<Choice> Tos => [new(Everybody, texts["commitments.everybody"]), new(Some, texts["commitments.someCommunities"])];

    public IEnumerable<Choice> Readings => [new(Everybody, texts["commitments.read.everybody"]), new(Between, texts["commitments.read.between"])];

    public async Task OnGetAsync(string? what, string? said, string? origin, Guid? community, CancellationToken stop)
    {
        await PrepareAsync(stop);
        var language = here.City.Languages.Contains(here.Language, StringComparer.Ordinal) ? here.Language : here.City.Languages[0];
        What = Filled(what, language);
        Said = Filled(said, language);
        Origin = IsOrigin(origin) ? origin : null;
        if (Communities.Any(c => c.Value == community?.ToString())) (To, Community) = (Some, [community!.Value]);
        if (!CommitmentReach.Of(User).All) Owner = CommitmentReach.Of(User).DepartmentId?.ToString();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        var named = To == Some ? Community.Distinct().Where(c => Communities.Any(o => o.Value == c.ToString())).ToList() : [];
        Check(named);
        if (!ModelState.IsValid) return this.ShowAgain();
        var (department, post) = choices.Read(Owner!);
        var commitment = new Commitment
        {
            What = What.ApplyTo(MultilingualText.Empty, here.City.Languages),
            Said = Said.ApplyTo(MultilingualText.Empty, here.City.Languages),
            SaidOn = SaidOn,
            FirstDueOn = DueOn!.Value,
            DueOn = DueOn.Value,
            DepartmentId = department,
            Post = post,
            IsPublic = Reading != Between,
            ToEverybody = named.Count == 0,
            OnlyCommunityId = named.Count == 1 ? named[0] : null,
            Named = named.Count,
            Origin = IsOrigin(Origin) ? Origin : null,
            MadeOn = here.Today,
            ChangedOn = here.Today,
            CityWord = CityWord.Open,
        };
        await making.MakeAsync(commitment, commitment.Begin(new Evidence("", here.Language), new By(CommitmentReach.Of(User).AccountId, null)), named, stop);
        TempData["done"] = texts["commitments.done.made"];
        return LocalRedirect("/desk/commitments/" + commitment.Id);
    }

    public async Task PrepareAsync(CancellationToken stop) => Communities = await choices.CommunitiesAsync(stop);

    private void Check(List<Guid> named)
    {
        What.Check(ModelState, nameof(What), texts, here.City.Languages, Commitment.LongestWhat, required: true);
        Said.Check(ModelState, nameof(Said), texts, here.City.Languages, Commitment.LongestSaid);
        if (Owners.All(o => o.Value != Owner)) ModelState.AddModelError(nameof(Owner), texts["commitments.owner.missing"]);
        if (SaidOn > here.Today) ModelState.AddModelError(nameof(SaidOn), texts["commitments.saidOn.ahead"]);
        if (DueOn is null) ModelState.TryAddModelError(nameof(DueOn), texts["commitments.due.missing"]);
        else if (DueOn < (SaidOn ?? here.Today) || DueOn > here.Today.AddYears(MostYears)) ModelState.AddModelError(nameof(DueOn), texts["commitments.due.wrong"]);
        if (To == Some && named.Count == 0) ModelState.AddModelError(nameof(Community), texts["commitments.communities.missing"]);
        if (Reading == Between && named.Count == 0) ModelState.AddModelError(nameof(Reading), texts["commitments.read.nobody"]);
    }

    private static MultilingualInput Filled(string? words, string language)
    {
        var input = new MultilingualInput();
        if (!string.IsNullOrWhiteSpace(words)) input.Words[language] = words.Trim();
        return input;
    }

    private static bool IsOrigin(string? origin) => origin is { Length: <= Commitment.LongestOrigin } && OriginShape().IsMatch(origin);

    [GeneratedRegex("^[a-z-]+/[A-Za-z0-9-]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OriginShape();
}
