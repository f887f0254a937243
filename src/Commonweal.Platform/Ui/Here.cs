using System.Globalization;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Http;

namespace Commonweal.Platform.Ui;

/// <summary>Where the reader is: language, direction, city; and how links are written. Links are plain paths on purpose.</summary>
public sealed class Here(IHttpContextAccessor accessor, CurrentCity city, Catalogues catalogues, TimeProvider clock)
{
    private PathString? asked;

    /// <summary>The city as it is now.</summary>
    public CitySnapshot City => city.Latest;

    /// <summary>The day it is in the city.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), City.TimeZone).DateTime);

    /// <summary>Language of this page, such as <c>ar</c>.</summary>
    public string Language => CultureInfo.CurrentUICulture.Name;

    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public string Direction => catalogues.Current.Direction;

    /// <summary>The city's name in the reader's language.</summary>
    public string Name => City.Settings.Name.IsEmpty ? "Commonweal" : Text(City.Settings.Name);

    /// <summary>What everybody must know now, or null: it ends by itself after its last day.</summary>
    public SpokenText? Notice => City.Settings.Notice.IsEmpty || City.Settings.NoticeUntil < Today ? null : City.Settings.Notice.For(Language, City.Languages);

    /// <summary>Changes with the theme, so that a cached style sheet is never the wrong one.</summary>
    public int ThemeVersion => City.Settings.Version;

    /// <summary>Direction of another language.</summary>
    public string DirectionOf(string language) => catalogues.For(language).Direction;

    /// <summary>A language's name in itself.</summary>
    public string NativeName(string language) => catalogues.For(language).NativeName;

    /// <summary>What the city wrote, in the reader's language or the nearest it has.</summary>
    public string Text(MultilingualText text) => text.For(Language, City.Languages).Text;

    /// <summary>Whether the page belongs to the desk.</summary>
    public bool OnDesk => Path.StartsWithSegments("/desk");

    /// <summary>A public path in the reader's language: <c>Link("/tell")</c> is <c>/ar/tell</c>.</summary>
    public string Link(string path) => "/" + Language + path;

    /// <summary>This page in another language, with its query.</summary>
    public string InLanguage(string language)
    {
        var path = Path.Value ?? "/";
        var rest = path.IndexOf('/', 1);
        return "/" + language + (rest < 0 ? "" : path[rest..]) + accessor.HttpContext?.Request.QueryString;
    }

    /// <summary>Whether this page is exactly the given path.</summary>
    public bool IsExactly(string path) => Path.Equals(path, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether this page is the given path or lies under it.</summary>
    public bool IsAt(string path) => Path.StartsWithSegments(path);

    // Every entry of the desk's side list asks for it.
    private PathString Path => asked ??= accessor.HttpContext?.AskedPath() ?? PathString.Empty;
}
