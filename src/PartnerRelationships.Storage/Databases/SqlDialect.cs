namespace PartnerRelationships.Storage.Databases;

/// <summary>What the ledger's databases say each in its own way.</summary>
internal abstract class SqlDialect
{
    /// <summary>A condition: the column's text is the parameter's, in any case of the letters a to z.</summary>
    public abstract string SameText(string column, string parameter);

    /// <summary>A condition: the expression's value is one of the parameter's, which is a list.</summary>
    public abstract string IsIn(string expression, string parameter);
}
