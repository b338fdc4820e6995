/** A report with something of every kind that is proposed. */
export const harbour = `The harbour affair

Nordland is a country that nobody outside the bay knows. On 4 May 2019 Anna Berger, the minister of trade, met John Miller in Oslo.

"We paid for nothing," said Anna Berger. The company Vik Shipping Ltd denied that it had funded the campaign. According to the Federal Bureau of Investigation, Russia conducted an influence operation against the mayor of Oslo in June 2019.

Mr Miller told the BBC on 12 May 2019 that "the harbour was never for sale". The European Union imposed sanctions on Vik Shipping Ltd in August 2019. Iran looked on, and so did China.
`;
