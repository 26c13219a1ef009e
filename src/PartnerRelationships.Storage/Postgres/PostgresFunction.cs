namespace PartnerRelationships.Storage.Postgres;

/// <summary>A function of the ledger's schema.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">What it takes, as it is declared.</param>
/// <param name="Returns">What it gives, as it is declared.</param>
/// <param name="Language">What it is written in.</param>
/// <param name="IsOwners">Whether it does what the ledger's owner may do, whoever calls it.</param>
/// <param name="Body">Its text.</param>
internal sealed record PostgresFunction(string Name, string Parameters, string Returns, string Language, bool IsOwners, string Body)
{
    /// <summary>As the server's catalogue has it: whose rights it has, its settings, its text.</summary>
    public string Made => $"{(IsOwners ? "t search_path=pg_catalog, pg_temp" : "f ")} {Body}";

    /// <summary>Makes it, or makes it again. Its path is fixed, so that no table or function of the caller's is taken for one of the ledger's.</summary>
    public string Script(string schema) => $"""
        CREATE OR REPLACE FUNCTION "{schema}".{Name}({Parameters}) RETURNS {Returns} LANGUAGE {Language}
            {(IsOwners ? "SECURITY DEFINER SET search_path = pg_catalog, pg_temp" : "")} AS $body${Body}$body$;
        REVOKE ALL ON FUNCTION "{schema}".{Name} FROM PUBLIC;
        """;
}
