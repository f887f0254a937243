using Commonweal.Platform.City;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Platform.Ui.Multilingual;

/// <summary>Reads the fields of each of the city's languages; what other languages a request may name is not looked at.</summary>
internal sealed class MultilingualBinder(CurrentCity city) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var input = new MultilingualInput();
        foreach (var language in city.Latest.Languages)
        {
            var field = MultilingualInput.Field(bindingContext.ModelName, language);
            var value = bindingContext.ValueProvider.GetValue(field);
            if (value == ValueProviderResult.None) continue;
            input.Words[language] = CleanText.Of(value.FirstValue ?? "");
            if (Ticked(bindingContext, field + ".own")) input.Own.Add(language);
            if (Ticked(bindingContext, field + ".right")) input.Right.Add(language);
        }
        // A row of a list that was not sent at all must not count as one, or the list would never end.
        if (input.Words.Count > 0 || bindingContext.IsTopLevelObject) bindingContext.Result = ModelBindingResult.Success(input);
        return Task.CompletedTask;
    }

    private static bool Ticked(ModelBindingContext context, string field) => context.ValueProvider.GetValue(field).FirstValue == "true";
}
