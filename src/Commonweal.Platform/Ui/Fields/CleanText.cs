using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Platform.Ui.Fields;

/// <summary>
/// Cleans every text that comes in by a form or a query: composed letters (NFC), one kind of line end, and nothing that
/// cannot be seen but changes what is read: control characters, overrides of the writing direction, broken surrogates.
/// </summary>
public static class CleanText
{
    /// <summary>The text without what cannot be seen.</summary>
    public static string Of(string typed)
    {
        var clean = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            if (rune.Value == '\r') continue;
            if (rune.Value is '\n' or '\t' || !IsUnseen(rune)) clean.Append(rune.ToString());
        }
        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Characters as people count them for a limit: Unicode code points.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    private static bool IsUnseen(Rune rune)
        => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
           || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or 0x2028 or 0x2029 or (>= 0xFFF9 and <= 0xFFFB)
           || rune.Value is >= 0xE0000 and <= 0xE007F;
}

/// <summary>Binds every string through <see cref="CleanText"/>; an empty one is null, as everywhere in the framework.</summary>
internal sealed class CleanTextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None) return Task.CompletedTask;
        var clean = CleanText.Of(value.FirstValue ?? "");
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, clean, clean);
        bindingContext.Result = ModelBindingResult.Success(clean.Length == 0 && bindingContext.ModelMetadata.ConvertEmptyStringToNull ? null : clean);
        return Task.CompletedTask;
    }
}

internal sealed class CleanTextBinderProvider : IModelBinderProvider
{
    private static readonly CleanTextBinder Binder = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context)
        => context.Metadata.ModelType == typeof(string)
           && (context.BindingInfo.BindingSource is null || context.BindingInfo.BindingSource.CanAcceptDataFrom(BindingSource.Form) || context.BindingInfo.BindingSource.CanAcceptDataFrom(BindingSource.Query))
            ? Binder : null;
}
