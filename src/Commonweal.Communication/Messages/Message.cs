using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages;

/// <summary>
/// Something the city says: written once, in its languages, for several outlets. Once it was released its words stay as
/// they are; whoever must correct them says so in a new one.
/// </summary>
internal sealed class Message : IVersioned
{
    public const int LongestHeadline = 120, LongestText = 10_000, LongestLink = 300, LongestOrigin = 120;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>What it was written for, such as <c>incident/KEY</c>; null where it stands for itself.</summary>
    public string? Origin { get; init; }

    /// <summary>Said when it is begun, and never changed: it goes through every step, and nothing of it leaves the house.</summary>
    public bool IsExercise { get; init; }

    public MultilingualText Headline { get; set; } = MultilingualText.Empty;

    /// <summary>Paragraphs, with links and lists as in Markdown; never HTML.</summary>
    public MultilingualText Text { get; set; } = MultilingualText.Empty;

    public List<Outlet> Outlets { get; private set; } = [];

    /// <summary>Topics whose subscribers get it; none: whoever subscribes to anything.</summary>
    public List<Guid> Topics { get; set; } = [];

    /// <summary>Districts it is about; none: the whole city.</summary>
    public List<string> Districts { get; set; } = [];

    /// <summary>It overtakes everything else, and may be released by one alone, who is checked afterwards.</summary>
    public bool IsUrgent { get; set; }

    /// <summary>A video in sign language, or null.</summary>
    public string? SignLink { get; set; }

    /// <summary>The same to listen to, or null.</summary>
    public string? AudioLink { get; set; }

    /// <summary>When it is to go out; null for at once.</summary>
    public DateTimeOffset? GoesOutAt { get; set; }

    /// <summary>When it is of no use any more; null for a week after it went out.</summary>
    public DateTimeOffset? UsefulUntil { get; set; }

    public MessageState State { get; set; } = MessageState.Draft;

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Account of whoever asked for the release, or released it alone.</summary>
    public Guid? AskedById { get; set; }

    public DateTimeOffset? ReleasedAt { get; set; }

    /// <summary>When it went out.</summary>
    public DateTimeOffset? OutAt { get; set; }

    /// <summary>Released by one alone: somebody else looks at it until then. Null where two agreed before, or it was looked at.</summary>
    public DateTimeOffset? ReviewDueAt { get; set; }

    /// <summary>Account of whoever looked at it afterwards.</summary>
    public Guid? ReviewedById { get; set; }

    /// <summary>It stands on the public page of news; kept beside <see cref="Outlets"/> so that the page asks an index.</summary>
    public bool OnNews { get; private set; }

    /// <inheritdoc cref="OnNews"/>
    public bool OnAlert { get; private set; }

    public bool IsOpen => State is MessageState.Draft or MessageState.Asked;

    /// <summary>Languages in which it can be read.</summary>
    public IEnumerable<string> Written => Text.Languages.Keys.Where(l => Headline.Languages.ContainsKey(l));

    public void AppearOn(IEnumerable<Outlet> outlets)
    {
        Outlets = [.. outlets.Distinct().Order()];
        (OnNews, OnAlert) = (!IsExercise && Outlets.Contains(Outlet.News), !IsExercise && Outlets.Contains(Outlet.Alert));
    }

    internal static void Map(ModelBuilder model) => model.Entity<Message>(e =>
    {
        e.ToTable("message");
        e.Property(m => m.Headline).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(m => m.Text).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.PrimitiveCollection(m => m.Outlets).ElementType(o => o.HasConversion<string>());
        e.Property(m => m.Origin).HasMaxLength(LongestOrigin);
        e.Property(m => m.SignLink).HasMaxLength(LongestLink);
        e.Property(m => m.AudioLink).HasMaxLength(LongestLink);
        e.HasIndex(m => new { m.State, m.OnNews, m.OutAt, m.Id });
        e.HasIndex(m => new { m.State, m.WrittenAt, m.Id });
        e.IsSearchable(nameof(Text));
        e.HasIndex(m => m.ReviewDueAt).HasFilter("review_due_at IS NOT NULL");
    });
}

internal enum MessageState
{
    Draft,
    /// <summary>A second person is asked to agree.</summary>
    Asked,
    /// <summary>Agreed; it goes out at its time.</summary>
    Released,
    Out,
    /// <summary>Taken off the public pages; what was sent was sent.</summary>
    Withdrawn,
}

/// <summary>Where it appears.</summary>
internal enum Outlet
{
    /// <summary>A letter to subscribers.</summary>
    Email,
    /// <summary>A text message to subscribers.</summary>
    Sms,
    /// <summary>A message in WhatsApp to subscribers.</summary>
    WhatsApp,
    /// <summary>A notice in subscribers' browsers.</summary>
    Push,
    /// <summary>A post in the city's Telegram channel of each language.</summary>
    Telegram,
    /// <summary>A post of the city's Mastodon account, one for each language.</summary>
    Mastodon,
    /// <summary>The public page of news, and its feeds.</summary>
    News,
    /// <summary>The line on top of every public page.</summary>
    Notice,
    /// <summary>A warning that machines read (CAP 1.2), for urgent ones.</summary>
    Alert,
}
