using System.Globalization;
using System.Net.Mail;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.City.Desk;

/// <summary>A department: what it is called, what it promises, where its mail goes.</summary>
[RequirePermission("city.settings")]
internal sealed class EditDepartmentModel(CommonwealDb db, CitySaving saving, Here here, Texts texts) : PageModel, IFormPage
{
    /// <summary>The department's key, or <c>new</c>.</summary>
    [FromRoute] public string Key { get; set; } = "";

    private Guid Id => Guid.TryParse(Key, out var id) ? id : Guid.Empty;

    public bool IsNew => Key == "new";

    [BindProperty] public int Version { get; set; }

    [BindProperty] public MultilingualInput Name { get; set; } = new();

    [BindProperty] public string? Code { get; set; }

    [BindProperty] public string? AcknowledgeDays { get; set; } = "2";

    [BindProperty] public string? AnswerDays { get; set; } = "10";

    [BindProperty] public string? Email { get; set; }

    public MultilingualText Stored { get; private set; } = MultilingualText.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (IsNew) return Page();
        if (await FindAsync(stop) is not { } department) return NotFound();
        (Version, Name, Code, Email) = (department.Version, MultilingualInput.Of(department.Name), department.Code, department.Email);
        AcknowledgeDays = department.AcknowledgeDays.ToString(CultureInfo.InvariantCulture);
        AnswerDays = department.AnswerDays.ToString(CultureInfo.InvariantCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var department = IsNew ? new Department { Code = "", Name = MultilingualText.Empty } : await FindAsync(stop);
        if (department is null) return NotFound();
        Stored = department.Name;
        var acknowledge = Days(AcknowledgeDays, nameof(AcknowledgeDays));
        var answer = Days(AnswerDays, nameof(AnswerDays));
        await CheckAsync(department.Id, stop);
        if (answer < acknowledge) ModelState.AddModelError(nameof(AnswerDays), texts["city.departments.answerFirst"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        department.Name = Name.ApplyTo(department.Name, here.City.Languages);
        (department.Code, department.AcknowledgeDays, department.AnswerDays, department.Email) = (Code!, acknowledge, answer, Email);
        if (IsNew) db.Add(department);
        if (await saving.SaveAsync(department, Version, this, stop)) return LocalRedirect("/desk/city/departments?saved=true");
        Version = (await FindAsync(stop))?.Version ?? 0;
        return Page();
    }

    public async Task PrepareAsync(CancellationToken stop) => await FindAsync(stop);

    private async Task<Department?> FindAsync(CancellationToken stop)
    {
        var department = await db.Set<Department>().SingleOrDefaultAsync(d => d.Id == Id, stop);
        Stored = department?.Name ?? MultilingualText.Empty;
        return department;
    }

    private async Task CheckAsync(Guid own, CancellationToken stop)
    {
        Name.Check(ModelState, nameof(Name), texts, here.City.Languages, most: 100, required: true);
        if (Code is null || Code.Length > 40 || !Code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) ModelState.AddModelError(nameof(Code), texts["city.departments.code.wrong"]);
        else if (await db.Set<Department>().AnyAsync(d => d.Code == Code && d.Id != own, stop)) ModelState.AddModelError(nameof(Code), texts["city.departments.code.taken"]);
        if (Email is not null && (Email.Length > 200 || !MailAddress.TryCreate(Email, out var address) || address.Address != Email)) ModelState.AddModelError(nameof(Email), texts["city.departments.email.wrong"]);
    }

    private int Days(string? typed, string field)
    {
        var number = Numbers.ReadWhole(typed);
        if (number.IsRead && number.Value is >= 0 and <= 365) return (int)number.Value;
        ModelState.AddModelError(field, number.IsRead ? texts["city.departments.days.wrong"] : number.Explain(texts));
        return 0;
    }
}
