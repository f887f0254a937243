using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Platform.Accounts.Keeping;

/// <summary>What is asked about a colleague, whether invited or changed.</summary>
internal sealed class AccountForm
{
    public string? Name { get; set; }

    public List<string> Roles { get; set; } = [];

    public string? Department { get; set; }

    public string? Language { get; set; }

    internal IReadOnlyList<Role> ChosenRoles => [.. Enum.GetValues<Role>().Where(r => Roles.Contains(r.ToString(), StringComparer.Ordinal))];

    internal Guid? ChosenDepartment(Here here) => Guid.TryParse(Department, out var id) ? here.City.Department(id)?.Id : null;

    internal string? ChosenLanguage(Here here) => here.City.Languages.Contains(Language, StringComparer.Ordinal) ? Language : null;

    internal void Check(ModelStateDictionary state, Here here, Texts texts)
    {
        AccountFields.CheckName(state, "Form.Name", Name, texts);
        if (ChosenRoles.Count == 0) state.AddModelError("Form.Roles", texts["accounts.roles.none"]);
        if (ChosenRoles.Contains(Role.DepartmentOfficer) && ChosenDepartment(here) is null && here.City.Departments.Count > 0)
            state.AddModelError("Form.Department", texts["accounts.department.needed"]);
    }

    internal static AccountForm Of(Account account) => new()
    {
        Name = account.Name, Roles = [.. account.Roles.Select(r => r.ToString())], Department = account.DepartmentId?.ToString(), Language = account.Language,
    };

    internal static IEnumerable<Choice> RoleChoices(Texts texts) => Enum.GetValues<Role>().Select(r => new Choice(r.ToString(), texts["role." + r], texts["role." + r + ".text"]));

    internal static IEnumerable<Choice> DepartmentChoices(Here here) => here.City.Departments.Select(d => new Choice(d.Id.ToString(), here.Text(d.Name)));

    internal static IEnumerable<Choice> LanguageChoices(Here here) => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));
}
