using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Commonweal.Platform.Localization;

/// <summary>Lets forms be read as people write and refuse in the reader's language: the framework's own messages are English.</summary>
internal sealed class FormWords(Texts texts) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new NumberBinderProvider(texts));
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts["errors.invalid"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["errors.invalid"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["errors.invalid"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["errors.invalid"]);
        messages.SetValueIsInvalidAccessor(_ => texts["errors.invalid"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["errors.invalid"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["errors.invalid"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["errors.required"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["errors.required"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["errors.required"]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["errors.required"]);
    }
}
