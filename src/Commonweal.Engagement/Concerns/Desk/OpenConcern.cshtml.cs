using System.Globalization;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>One concern: what was told, what was promised, what was said since, and everything a colleague can do about it.</summary>
[RequirePermission("concerns.open"), WhileAwake("concerns"), OpensConcern, ResponseCache(NoStore = true)]
internal sealed class OpenConcernModel(
    ConcernHistory history, Colleagues colleagues, Telling telling, WillBeTolds tolds, PersonalData personal, AuditTrail audit, CurrentCity city,
    OpenedConcern opened, Texts texts) : ConcernPage(opened, texts)
{
    public IReadOnlyList<ConcernMessage> Messages { get; private set; } = [];

    public IReadOnlyList<ConcernPicture> Pictures { get; private set; } = [];

    public IReadOnlyList<Reading> Readings { get; private set; } = [];

    public IReadOnlyList<Guid> Joined { get; private set; } = [];

    public IReadOnlyList<QueueRow> PassedOn { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>Name and address or number, opened by an explicit act.</summary>
    public (string? Name, string? Contact)? Person { get; private set; }

    public string Way => tolds.Way(Concern);

    public string? Assignee => Concern.AssigneeId is { } id ? Names.GetValueOrDefault(id) : null;

    /// <summary>Whether there is anything to open.</summary>
    public bool HasContact => Concern.ContactSealed is not null || NameToSee is not null;

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    /// <summary>Shows how to reach the person. Recorded, each time.</summary>
    public async Task<IActionResult> OnPostContactAsync(CancellationToken stop)
    {
        await audit.RecordAsync("read", "concern", Concern.Id.ToString(), "contact", stop);
        Person = (NameToSee is { } name ? personal.Open(name) : null, Concern.ContactSealed is { } contact ? personal.Open(contact) : null);
        await PrepareAsync(stop);
        return Page();
    }

    public override async Task PrepareAsync(CancellationToken stop)
    {
        Messages = await history.MessagesAsync(Concern.Id, stop);
        Pictures = await history.PicturesAsync(Concern.Id, stop);
        Readings = await history.ReadingsAsync(Concern.Id, stop);
        Joined = await history.JoinedAsync(Concern.Id, stop);
        if (Concern.AtOmbud) PassedOn = await history.PassedOnAsync(Concern.Id, stop);
        var readers = Readings.Select(r => Guid.TryParse(r.Actor, CultureInfo.InvariantCulture, out var id) ? id : (Guid?)null);
        Names = await colleagues.NamesAsync([.. Messages.Select(m => m.AuthorId), .. readers, Concern.AssigneeId, Concern.EnteredBy], stop);
    }

    public WillBeTold Told(ConcernState state) => tolds.Of(Concern, MessageKind.Step, state);

    /// <summary>The words of a message: its own, or what the step told.</summary>
    public string WordsOf(ConcernMessage message) => message.Words.Length > 0 ? message.Words : telling.Of(Concern, message);

    public string NameOf(Guid? id) => id is { } key && Names.TryGetValue(key, out var name) ? name : Texts["concerns.somebody"];

    public string NameOf(string actor) => Guid.TryParse(actor, CultureInfo.InvariantCulture, out var id) ? NameOf(id) : Texts["concerns.somebody"];

    public string? District(string language)
        => city.Latest.District(Concern.DistrictCode) is { } district ? district.Name.For(language, city.Latest.Languages).Text : null;

    // Hidden from departments unless the person said otherwise; the ombud, whom they turned to, may know who they are.
    private byte[]? NameToSee => Concern.NameShown || Opened.Reach.SeesHiddenNames(Concern) ? Concern.NameSealed : null;
}
