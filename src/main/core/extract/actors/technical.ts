const terms = /^(?:VPN|VPNs|IP|IPs|SQL|URL|URLs|DNS|HTML|PDF|API|IOC|IOCs|TTP|TTPs|APT|APTs|DDoS|DDOS|TLS|SSL|SSH|RDP|SMB|MFA|2FA|OSINT|SMS|CVE|CVEs|XSS|RCE|C2|NTLM|HTTP|HTTPS|FTP|USB|VPS|VPSs|ID|IDs|ICS|SCADA|AI|CEO|CFO|CIB|UTC|EST|EDT|GMT|AM|PM|USD|WMD|MOU|FOIA|FISA|NDAA|EO|E\.O\.|SDN|IEEPA|CAATSA|GDP|PII|LLM|LLMs|GPS|NGO|NGOs|PAC|PACs|COVID|RAT|RATs|OTP|PIN|QR|IT|IoT|PC|TV|CSV|JSON|XML|FAQ|TLP|LOE|LOEs|FY|EU27|DNA|HIV|FECA|FARA|USC|CFR)$/u;

/** Letters that stand for a tool, a protocol, a law or a measure: no actor, however the text defines them. */
export const isTechnical = (letters: string): boolean => terms.test(letters);
