using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Platform.Localization;

/// <summary>
/// Binds numbers in forms and queries as people type them (<see cref="Numbers"/>), whatever the page's language; the
/// framework's own binders read 1,5 as 15 in English, and neither 1.5 nor ٣ in Arabic. What is refused says why.
/// </summary>
internal sealed class NumberBinder(Texts texts) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var value = bindingContext.ValueProvider.GetValue(name);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(name, value);
        var type = bindingContext.ModelMetadata.UnderlyingOrModelType;
        var reading = type == typeof(decimal) ? Numbers.ReadDecimal(value.FirstValue) : Within(type, Numbers.ReadWhole(value.FirstValue));
        if (reading.IsRead)
            bindingContext.Result = ModelBindingResult.Success(Convert(type, reading.Value));
        else if (reading.Fault == NumberFault.Empty && bindingContext.ModelMetadata.IsReferenceOrNullableType)
            bindingContext.Result = ModelBindingResult.Success(null);
        else
            bindingContext.ModelState.TryAddModelError(name, reading.Explain(texts));
        return Task.CompletedTask;
    }

    private static NumberReading Within(Type type, NumberReading reading) =>
        type == typeof(int) && reading is { IsRead: true, Value: < int.MinValue or > int.MaxValue }
            ? new NumberReading(0, NumberFault.TooLarge)
            : reading;

    private static object Convert(Type type, decimal value) =>
        type == typeof(int) ? (object)(int)value : type == typeof(long) ? (object)(long)value : value;
}

/// <summary>Offers <see cref="NumberBinder"/> for whole numbers and decimals that come from a form or a query.</summary>
internal sealed class NumberBinderProvider(Texts texts) : IModelBinderProvider
{
    private readonly NumberBinder binder = new(texts);

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType is var type
        && (type == typeof(int) || type == typeof(long) || type == typeof(decimal))
        && (context.BindingInfo.BindingSource is not { } source || source.CanAcceptDataFrom(BindingSource.Form) || source.CanAcceptDataFrom(BindingSource.Query))
            ? binder
            : null;
}
