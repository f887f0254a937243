namespace Commonweal.Platform.Accounts.Keeping;

/// <summary>A page that shows the fields of <c>_AccountFields</c>.</summary>
internal interface IAccountFormPage
{
    AccountForm Form { get; }

    string? Email { get; }

    bool AsksEmail { get; }
}
