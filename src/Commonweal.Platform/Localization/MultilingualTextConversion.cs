using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Commonweal.Platform.Localization;

/// <summary>Stores a multilingual text as JSON: <c>Property(…).HasConversion&lt;MultilingualTextConversion, MultilingualTextComparer&gt;()</c>.</summary>
public sealed class MultilingualTextConversion() : ValueConverter<MultilingualText, string>(text => text.ToJson(), json => MultilingualText.FromJson(json));

/// <summary>Two texts are the same where all languages are.</summary>
public sealed class MultilingualTextComparer() : ValueComparer<MultilingualText>((a, b) => object.Equals(a, b), text => text.GetHashCode(), text => text);
