using Commonweal.Communication.Delivery;

namespace Commonweal.Communication.Messages;

/// <summary>Which outlets are sent by a medium, and which this city has.</summary>
internal static class OutletMedia
{
    /// <summary>The medium of an outlet; null for what appears on the site itself.</summary>
    public static Medium? MediumOf(this Outlet outlet) => outlet switch
    {
        Outlet.Email => Medium.Email,
        Outlet.Sms => Medium.Sms,
        Outlet.WhatsApp => Medium.WhatsApp,
        Outlet.Push => Medium.Push,
        Outlet.Telegram => Medium.Telegram,
        Outlet.Mastodon => Medium.Mastodon,
        _ => null,
    };

    public static bool HasOutlet(this OpenMedia media, Outlet outlet) => outlet.MediumOf() is not { } medium || media.Has(medium);

    /// <summary>The outlets this city has.</summary>
    public static IEnumerable<Outlet> Outlets(this OpenMedia media) => Enum.GetValues<Outlet>().Where(media.HasOutlet);

    /// <summary>Those of the outlets named in a form that this city has.</summary>
    public static IEnumerable<Outlet> Named(this OpenMedia media, IReadOnlyCollection<string> names) => media.Outlets().Where(o => names.Contains(o.ToString()));

    /// <summary>Whether a text in this language reaches anybody there.</summary>
    public static bool Reaches(this OpenMedia media, Outlet outlet, string language) => outlet.MediumOf() is not { } medium || media.Speaks(medium, language);
}
