namespace Commonweal.Platform.Localization;
public sealed record MultilingualText { public static MultilingualText Empty => new(); public (string Text, string Language, bool IsFallback) For(string l, IReadOnlyList<string> o) => ("", "", false); }
public sealed class MultilingualTextConversion() : Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter<MultilingualText, string>(t => "", s => new MultilingualText());
public sealed class MultilingualTextComparer() : Microsoft.EntityFrameworkCore.ChangeTracking.ValueComparer<MultilingualText>(false);
public static class LanguageChoice { public static string Best(string a, IReadOnlyList<string> l) => l[0]; }
