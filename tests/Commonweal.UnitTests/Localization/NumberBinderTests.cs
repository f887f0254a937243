using System.Globalization;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Commonweal.UnitTests.Localization;

public class NumberBinderTests
{
    private static readonly ServiceProvider Services = Build();

    [Theory]
    [InlineData("1,5", "en")]
    [InlineData("1.5", "ar")]
    [InlineData("١٫٥", "fr")]
    public async Task Bind_Decimal_IsReadInAnyLanguage(string typed, string language) =>
        Assert.Equal(1.5m, (await BindAsync<decimal>(typed, language)).Model);

    [Theory]
    [InlineData("1,500", "fr")]
    [InlineData("١٥٠٠", "en")]
    public async Task Bind_Whole_IsReadInAnyLanguage(string typed, string language)
    {
        Assert.Equal(1500, (await BindAsync<int>(typed, language)).Model);
        Assert.Equal(1500L, (await BindAsync<long?>(typed, language)).Model);
    }

    [Fact]
    public async Task Bind_Empty_IsNullWhereAllowed()
    {
        Assert.Equal((null, null), await BindAsync<int?>("", "fr"));
        Assert.Equal("Veuillez écrire un nombre.", (await BindAsync<int>("", "fr")).Error);
    }

    [Theory]
    [InlineData("three", "اكتبه بالأرقام")]
    [InlineData("99999999999", "كبير جدًا")]
    [InlineData("1.5", "دون كسور")]
    public async Task Bind_Refused_SaysWhyInTheReadersLanguage(string typed, string part) =>
        Assert.Contains(part, (await BindAsync<int>(typed, "ar")).Error!, StringComparison.Ordinal);

    [Fact]
    public async Task Bind_OtherTypes_AreRefusedInTheReadersLanguage() =>
        Assert.Equal("Nous n’avons pas pu lire ceci. Veuillez vérifier.", (await BindAsync<Guid>("x", "fr")).Error);

    private static async Task<(object? Model, string? Error)> BindAsync<T>(string typed, string language)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            var metadata = Services.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(typeof(T));
            var http = new DefaultHttpContext { RequestServices = Services };
            var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
            var values = new FormValueProvider(BindingSource.Form, new FormCollection(new Dictionary<string, StringValues> { ["x"] = typed }), CultureInfo.CurrentCulture);
            var context = DefaultModelBindingContext.CreateBindingContext(action, values, metadata, null, "x");
            var binder = Services.GetRequiredService<IModelBinderFactory>().CreateBinder(new ModelBinderFactoryContext { Metadata = metadata, BindingInfo = new BindingInfo() });
            await binder.BindModelAsync(context);
            return (context.Result.Model, context.ModelState["x"]?.Errors.FirstOrDefault()?.ErrorMessage);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    private static ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddWords().AddRazorPages();
        return services.BuildServiceProvider();
    }
}
