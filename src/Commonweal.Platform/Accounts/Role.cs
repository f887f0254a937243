namespace Commonweal.Platform.Accounts;

/// <summary>Named sets of permissions. A person may hold several.</summary>
public enum Role
{
    /// <summary>Keeps accounts and settings; sees no concern by that alone.</summary>
    Administrator,
    /// <summary>The mayor: the five-minute page, directives, answers to those who wrote to the mayor.</summary>
    Mayor,
    /// <summary>Leads the work across departments.</summary>
    Coordinator,
    /// <summary>Keeps the contact with communities of an area.</summary>
    LiaisonOfficer,
    /// <summary>Answers questions and requests for information.</summary>
    InformationOfficer,
    /// <summary>Answers what concerns one department.</summary>
    DepartmentOfficer,
    /// <summary>Writes and sends what the city says.</summary>
    CommunicationsOfficer,
    /// <summary>Translates.</summary>
    Translator,
    /// <summary>Moderates what residents publish, by published rules.</summary>
    Moderator,
    /// <summary>The second person of a two-person rule.</summary>
    Approver,
    /// <summary>Runs courses.</summary>
    Trainer,
    /// <summary>An organisation that helps people write to the city.</summary>
    PartnerOrganisation,
    /// <summary>A partner of police type: never opens concerns, contact logs, tensions or reception.</summary>
    PolicePartner,
    /// <summary>Checks what the system does; hears complaints about the city.</summary>
    Ombud,
}
